import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { IncidentRepository, OpenIncident, Subject } from './incidents.repository.ts';
import type { Incident, ServiceState } from './ports.ts';

export interface Sighting {
  subject: Subject;
  status: Exclude<ServiceState, 'unknown'>;
  message: string | null;
}

/** How often in a row something must be seen before it counts. */
export interface Confirmations {
  down: number;
  degraded: number;
  up: number;
}

interface Watch {
  open: OpenIncident | null;
  /** Sightings in a row that say the opposite of `open`, and when the first of them was. */
  count: number;
  firstAt: Date | null;
  /** The worst since `firstAt`. */
  worst: Incident['status'];
}

const keyOf = ({ kind, id }: Subject) => `${kind} ${id}`;

/** The clock may have been put back since it began. */
const endOf = ({ startedAt }: OpenIncident, seenAt: Date) => (seenAt < startedAt ? startedAt : seenAt);

const worse = (a: Incident['status'], b: Incident['status']) =>
  a === 'down' || b === 'down' ? 'down' : 'degraded';

/**
 * Opens and closes incidents. A single bad or good sighting changes nothing, and an incident begins and
 * ends with the first sighting of its kind, not with the one that confirmed it.
 */
export const createIncidentLog = (options: {
  repository: Pick<IncidentRepository, 'listOpen' | 'save'>;
  clock: Clock;
  onChange(incident: Incident, how: { wasDropped: boolean }): void;
}) => {
  const { repository, clock, onChange } = options;
  const watches = new Map<string, Watch>();

  const watchOf = (subject: Subject): Watch => {
    const known = watches.get(keyOf(subject)) ?? { open: null, count: 0, firstAt: null, worst: 'degraded' };
    watches.set(keyOf(subject), known);
    return known;
  };

  const calm = (watch: Watch) => Object.assign(watch, { count: 0, firstAt: null, worst: 'degraded' });

  const save = (watch: Watch, incident: OpenIncident, endedAt: Date | null) => {
    watch.open = endedAt ? null : incident;
    calm(watch);
    return repository.save(incident, endedAt && endOf(incident, endedAt));
  };

  const write = async (watch: Watch, incident: OpenIncident, endedAt: Date | null) =>
    onChange(await save(watch, incident, endedAt), { wasDropped: false });

  const seenWell = async (watch: Watch, needed: number) => {
    if (!watch.open) return void calm(watch);
    watch.count += 1;
    watch.firstAt ??= clock.now();
    if (watch.count >= needed) await write(watch, watch.open, watch.firstAt);
  };

  const seenBadly = async (watch: Watch, { subject, message, status }: Sighting, needed: Confirmations) => {
    if (status === 'up') return;
    if (watch.open) {
      calm(watch);
      const isWorse = worse(watch.open.status, status) !== watch.open.status;
      if (isWorse) await write(watch, { ...watch.open, status, message }, null);
      return;
    }
    watch.count += 1;
    watch.firstAt ??= clock.now();
    watch.worst = worse(watch.worst, status);
    if (watch.count < needed[status]) return;
    const { worst, firstAt: startedAt } = watch;
    await write(watch, { id: newId(), subject, status: worst, message, startedAt }, null);
  };

  return {
    async restore() {
      for (const open of await repository.listOpen()) watchOf(open.subject).open = open;
    },
    async note(sighting: Sighting, needed: Confirmations) {
      const watch = watchOf(sighting.subject);
      if (sighting.status === 'up') await seenWell(watch, needed.up);
      else await seenBadly(watch, sighting, needed);
    },
    /** The subject is gone, or nobody looks at it any more: what is open ends now. */
    async drop(subject: Subject) {
      const watch = watches.get(keyOf(subject));
      if (watch?.open) onChange(await save(watch, watch.open, clock.now()), { wasDropped: true });
      watches.delete(keyOf(subject));
    },
    listOpen: (): OpenIncident[] => [...watches.values()].flatMap(({ open }) => open ?? []),
  };
};

export type IncidentLog = ReturnType<typeof createIncidentLog>;
