import type { Log } from '../../kernel/log.ts';
import type { IncidentLog } from './incident-log.ts';
import type { MonitorBeat, MonitorFeed } from './monitor-feed.ts';

/** Uptime Kuma has tried again before it calls something down. */
const atOnce = { down: 1, degraded: 1, up: 1 };

/** Opens and closes the incidents of monitors. A group only repeats what its members say. */
export const createMonitorIncidents = (parts: {
  feed: Pick<MonitorFeed, 'list'>;
  incidents: Pick<IncidentLog, 'note'>;
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
});
