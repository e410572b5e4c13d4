import type { Log } from '../../kernel/log.ts';
import type { IncidentLog } from './incident-log.ts';
import type { MonitorBeat, MonitorFeed, MonitorRecord } from './monitor-feed.ts';

/** Uptime Kuma has tried again before it calls something down. */
const atOnce = { down: 1, degraded: 1, up: 1 };

/** Opens and closes the incidents of monitors. A group only repeats what its members say. */
export const createMonitorIncidents = (parts: {
  feed: Pick<MonitorFeed, 'list'>;
  incidents: Pick<IncidentLog, 'note' | 'drop' | 'listOpen'>;
  log: Log;
}) => ({
  noteBeat(monitorId: number, { status, message }: MonitorBeat) {
    if (status !== 'up' && status !== 'down') return;
    const record = parts.feed.list().find(({ monitor }) => monitor.id === monitorId);
    if (!record || record.monitor.type === 'group') return;
    const subject = { kind: 'monitor', id: String(monitorId), name: record.monitor.name } as const;
    const told = status === 'down' ? message || null : null;
    parts.incidents
      .note({ subject, status, message: told }, atOnce)
      .catch((cause) => parts.log.warn({ err: cause, monitorId }, 'An incident could not be kept'));
  },
  /** Of what is gone or paused no good answer will ever come: what is open of it ends. */
  noteMonitors(monitors: readonly MonitorRecord['monitor'][]) {
    const watched = new Set(monitors.filter(({ isActive }) => isActive).map(({ id }) => String(id)));
    for (const { subject } of parts.incidents.listOpen()) {
      if (subject.kind !== 'monitor' || watched.has(subject.id)) continue;
      parts.incidents
        .drop(subject)
        .catch((cause) => parts.log.warn({ err: cause }, 'An incident could not be ended'));
    }
  },
});
