import type { Beat, Maintenance, Monitor, MonitorState } from '@medianest/shared';
import type { MaintenanceRecord, MonitorBeat, MonitorRecord } from './monitor-feed.ts';
import { plainDescription } from './plain-description.ts';

/** What a heartbeat bar has room for. */
const shownBeats = 90;

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const percent = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 100);

/** A monitor that is being tried again is neither up nor down yet. */
const beatStates = { up: 'up', down: 'down', pending: 'degraded', maintenance: 'maintenance' } as const;

export const presentBeat = ({ atMs, status, pingMs }: MonitorBeat): Beat => ({
  at: new Date(atMs).toISOString(),
  status: beatStates[status],
  responseTimeMs: pingMs,
});

/** The first beat of the state that lasts now; null when it began before what is known. */
const sinceMs = (beats: readonly MonitorBeat[]): number | null => {
  const last = beats.at(-1);
  const before = beats.findLastIndex(({ status }) => status !== last?.status);
  return before === -1 ? null : (beats[before + 1]?.atMs ?? null);
};

const stateOf = ({ monitor, beats }: MonitorRecord): MonitorState => {
  if (!monitor.isActive) return 'paused';
  return beats.at(-1)?.status ?? 'unknown';
};

export interface MonitorView {
  /** Whether the reader is an administrator. */
  isAdmin: boolean;
  /** Whether everybody sees the monitor. */
  isVisible: boolean;
  uptime7d: number | null;
}

export const presentMonitor = (record: MonitorRecord, view: MonitorView): Monitor => {
  const { monitor, beats, statistics, certificate } = record;
  const last = beats.at(-1);
  const { id, name, type, parentId, tags } = monitor;
  return {
    id,
    name,
    type,
    parentId,
    status: stateOf(record),
    since: iso(sinceMs(beats)),
    responseTimeMs: last?.pingMs ?? null,
    averageResponseMs: statistics.avgPingMs,
    uptime24h: percent(statistics.uptime24h),
    uptime7d: percent(view.uptime7d),
    uptime30d: percent(statistics.uptime30d),
    lastBeatAt: iso(last?.atMs ?? null),
    message: view.isAdmin ? last?.message || null : null,
    tags: view.isAdmin ? [...tags] : [],
    certificate: certificate && {
      isValid: certificate.isValid,
      daysRemaining: certificate.daysRemaining,
      validTo: iso(certificate.validToMs),
    },
    visible: view.isVisible,
    beats: beats.slice(-shownBeats).map(presentBeat),
  };
};

/** Only what is going on or ahead. */
export const presentMaintenance = (
  records: readonly MaintenanceRecord[],
  isShown: (monitorId: number) => boolean,
): Maintenance[] =>
  records.flatMap(({ id, title, description, status, window, monitorIds }) => {
    if (status !== 'under-maintenance' && status !== 'scheduled') return [];
    const shown = monitorIds.filter(isShown);
    if (shown.length === 0) return [];
    const startsAt = iso(window?.startMs ?? null);
    const endsAt = iso(window?.endMs ?? null);
    const words = plainDescription(description);
    return [{ id, title, description: words, status, startsAt, endsAt, monitorIds: shown }];
  });
