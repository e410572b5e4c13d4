import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { KumaListener } from '../listener.ts';
import type { Beat } from '../wire/beat.ts';
import { type Certificate, readCertificate } from '../wire/certificate.ts';
import type { WireMonitor } from '../wire/monitor.ts';
import { appendBeat, replaceHistory } from './beat-history.ts';
import { buildMonitors, type Monitor, type OwnFacts, ownFactsOf } from './monitor-tree.ts';
import { type Figure, noStatistics, type Statistics, withFigure } from './statistics.ts';

/** Everything that is known of one monitor. */
export type MonitorRecord = Readonly<{
  monitor: Monitor;
  /** The last hundred, oldest first. */
  beats: readonly Beat[];
  statistics: Statistics;
  certificate: Certificate | null;
}>;

type Details = {
  beats: readonly Beat[];
  statistics: Statistics;
  certificate: Certificate | null;
  certificateHash: string | null;
};

/** More than any household watches; a server that sends more shows its first ones. */
export const maxMonitors = 2000;

type Told = Pick<
  KumaListener,
  'onMonitors' | 'onRemoved' | 'onBeat' | 'onHistory' | 'onStatistics' | 'onCertificate'
>;

/**
 * Holds the monitors in memory and tells what differs.
 *
 * What arrives twice changes nothing: every sign-in of the same account anywhere sends all of it again
 * (uptime-kuma.md, "Room effect"). What belongs to a monitor that is not known is dropped.
 */
export const createMonitorBoard = (told: Told) => {
  const facts = new Map<number, OwnFacts>();
  const details = new Map<number, Details>();
  let monitors: readonly Monitor[] = [];

  const add = (monitor: WireMonitor) => {
    if (!facts.has(monitor.id) && facts.size >= maxMonitors) return;
    facts.set(monitor.id, ownFactsOf(monitor, facts.get(monitor.id)));
    if (details.has(monitor.id)) return;
    const nothing = { certificate: null, certificateHash: null };
    details.set(monitor.id, { beats: [], statistics: noStatistics, ...nothing });
  };

  const remove = (id: number) => {
    facts.delete(id);
    if (details.delete(id)) told.onRemoved(id);
  };

  const publish = () => {
    const next = buildMonitors(facts);
    if (isDeepStrictEqual(next, monitors)) return;
    monitors = next;
    told.onMonitors(monitors);
  };

  const recordOf = (monitor: Monitor): MonitorRecord[] => {
    const known = details.get(monitor.id);
    if (!known) return [];
    const { beats, statistics, certificate } = known;
    return [{ monitor, beats, statistics, certificate }];
  };

  return {
    replaceAll(sent: readonly WireMonitor[]) {
      const ids = new Set(sent.map(({ id }) => id));
      for (const id of [...facts.keys()]) if (!ids.has(id)) remove(id);
      for (const monitor of sent) add(monitor);
      publish();
    },
    /** @returns whether a group was paused or resumed, of whose children nothing is sent */
    update(sent: readonly WireMonitor[]): boolean {
      const isActive = (id: number) => facts.get(id)?.isActive;
      const before = new Map(sent.map(({ id }) => [id, isActive(id)]));
      for (const monitor of sent) add(monitor);
      publish();
      const changed = sent.filter(({ id }) => isActive(id) !== before.get(id));
      return changed.some(({ id }) => monitors.some(({ parentId }) => parentId === id));
    },
    remove(id: number) {
      remove(id);
      publish();
    },
    addBeat(id: number, beat: Beat) {
      const known = details.get(id);
      const beats = known ? appendBeat(known.beats, beat) : null;
      if (!known || !beats || beats === known.beats) return;
      known.beats = beats;
      told.onBeat(id, beat);
    },
    setHistory(id: number, { sent, isWhole }: { sent: readonly Beat[]; isWhole: boolean }) {
      const known = details.get(id);
      if (!known) return;
      const beats = replaceHistory(isWhole ? [] : known.beats, sent);
      if (isDeepStrictEqual(beats, known.beats)) return;
      known.beats = beats;
      told.onHistory(id, beats);
    },
    setFigure({ monitorId, change }: Figure) {
      const known = details.get(monitorId);
      const statistics = known ? withFigure(known.statistics, change) : null;
      if (!known || !statistics || statistics === known.statistics) return;
      known.statistics = statistics;
      told.onStatistics(monitorId, statistics);
    },
    /** The same 5 KB follow every beat, so the text is read only when it is another one. */
    setCertificate(id: number, text: string) {
      const known = details.get(id);
      const certificateHash = hash('sha1', text);
      if (!known || known.certificateHash === certificateHash) return;
      known.certificateHash = certificateHash;
      const certificate = readCertificate(text);
      if (isDeepStrictEqual(certificate, known.certificate)) return;
      known.certificate = certificate;
      told.onCertificate(id, certificate);
    },
    list: (): MonitorRecord[] => monitors.flatMap(recordOf),
    find: (id: number): MonitorRecord | null =>
      monitors.filter((monitor) => monitor.id === id).flatMap(recordOf)[0] ?? null,
  };
};

export type MonitorBoard = ReturnType<typeof createMonitorBoard>;
