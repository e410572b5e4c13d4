import type { Incident, ServiceHistory, ServiceName, ServiceStatus } from '@medianest/shared';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { bucketOf } from './buckets.ts';
import type { Confirmations, IncidentLog } from './incident-log.ts';
import type { Probe, ProbeResult, StatusAudience } from './ports.ts';
import { createProbeLoop, type ProbeLoop } from './probe-loop.ts';
import type { ServiceBoard } from './service-board.ts';
import type { StatusRepository } from './status.repository.ts';

/** What people call the services. */
const titles: Record<ServiceName, string> = {
  plex: 'Plex',
  overseerr: 'Overseerr',
  youtube: 'YouTube',
  'uptime-kuma': 'Uptime Kuma',
};

/** An outage counts when it was seen twice within seconds; slowness when it lasts for two minutes. */
const confirmations: Confirmations = { down: 2, degraded: 4, up: 2 };

const pruneEveryMs = 60 * 60_000;

export type StatusParts = {
  board: ServiceBoard;
  incidents: IncidentLog;
  repository: StatusRepository;
  pruneIncidents(now: Date): Promise<void>;
  probes: readonly Probe[];
  audience: StatusAudience;
  clock: Clock;
  log: Log;
  probeEveryMs?: number | undefined;
};

/** Looks after the outside services, and knows how they are without asking them. */
export const createStatusService = (parts: StatusParts) => {
  const { board, incidents, repository, probes, audience, clock, log } = parts;

  const subjectOf = (name: ServiceName): Incident['subject'] => ({
    kind: 'service',
    id: name,
    name: titles[name],
  });

  const onResult = async (name: ServiceName, result: ProbeResult | null) => {
    if (!result) {
      board.clear(name);
      await incidents.drop(subjectOf(name));
    } else {
      const found = board.record(name, result);
      await repository.record(found, bucketOf(result));
      const { status, message } = result;
      await incidents.note({ subject: subjectOf(name), status, message }, confirmations);
    }
  };

  const announced = async (name: ServiceName, result: ProbeResult | null) => {
    try {
      await onResult(name, result);
    } finally {
      audience.onServices([board.view(name)]);
    }
  };

  const loops = new Map<ServiceName, ProbeLoop>(
    probes.map((probe) => [
      probe.name,
      createProbeLoop({ probe, onResult: announced, log, everyMs: parts.probeEveryMs }),
    ]),
  );

  const prune = () => {
    const now = clock.now();
    Promise.all([repository.prune(now), parts.pruneIncidents(now)]).catch((cause) =>
      log.warn({ err: cause }, 'Old states of services could not be thrown away'),
    );
  };
  let pruning: NodeJS.Timeout | undefined;

  return {
    services: (): ServiceStatus[] => board.list(),
    beats: (name: ServiceName) => board.beats(name, '1h'),
    history: (name: ServiceName, range: ServiceHistory['range']): ServiceHistory => ({
      name,
      range,
      beats: board.beats(name, range),
    }),
    /** Something hints that the service has changed: a breaker, new settings, a socket that broke. */
    lookSoon: (name: ServiceName) => loops.get(name)?.soon(),
    async start() {
      board.restore(await repository.listStatuses(), await repository.listBuckets(clock.now()));
      await incidents.restore();
      for (const loop of loops.values()) loop.start();
      pruning = setInterval(prune, pruneEveryMs);
    },
    async close() {
      clearInterval(pruning);
      await Promise.all([...loops.values()].map((loop) => loop.close()));
    },
  };
};

export type StatusService = ReturnType<typeof createStatusService>;
