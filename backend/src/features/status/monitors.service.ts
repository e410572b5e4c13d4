import type { HistoryRange, Maintenance, MonitorHistory, MonitorList } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import { chartBeats, hoursOf } from './chart-beats.ts';
import { createChartMemory } from './chart-memory.ts';
import type { MonitorFeed, MonitorRecord } from './monitor-feed.ts';
import type { MonitorRepository } from './monitors.repository.ts';
import { presentBeat, presentMaintenance, presentMonitor } from './present-monitor.ts';
import type { WeekShares } from './week-shares.ts';

/** What another portal of this household decided shows up here within this time. */
const reloadMs = 30_000;

const noSuchMonitor = () => new AppError('not-found', 'not_found', 'There is no such monitor.');

type Reader = Pick<Actor, 'role'>;

/** The monitors of Uptime Kuma: administrators see all, guests those that an administrator chose. */
export const createMonitorsService = (parts: {
  feed: MonitorFeed;
  repository: MonitorRepository;
  week: Pick<WeekShares, 'of'>;
  now: () => number;
}) => {
  const { feed, repository, week, now } = parts;
  const getChart = createChartMemory(parts);
  let visible: ReadonlySet<number> = new Set();
  let loadedAtMs = Number.NEGATIVE_INFINITY;

  const load = async () => {
    if (now() - loadedAtMs < reloadMs) return;
    visible = new Set(await repository.listVisible());
    loadedAtMs = now();
  };

  const isShownTo = (reader: Reader, id: number) => reader.role === 'admin' || visible.has(id);

  const present = (reader: Reader, record: MonitorRecord) => {
    const monitor = presentMonitor(record, {
      isAdmin: reader.role === 'admin',
      isVisible: visible.has(record.monitor.id),
      uptime7d: week.of(record.monitor.id),
    });
    // A group that is not shown to this person is not named either.
    const hasShownGroup = monitor.parentId !== null && isShownTo(reader, monitor.parentId);
    return hasShownGroup ? monitor : { ...monitor, parentId: null };
  };

  /** @throws AppError `not_found` for a monitor that this person does not see */
  const getShown = async (reader: Reader, id: number): Promise<MonitorRecord> => {
    await load();
    const record = feed.list().find(({ monitor }) => monitor.id === id);
    if (!record || !isShownTo(reader, id)) throw noSuchMonitor();
    return record;
  };

  const maintenance = (reader: Reader): Maintenance[] =>
    presentMaintenance(feed.maintenance(), (id) => isShownTo(reader, id));

  const list = (reader: Reader): MonitorList => {
    const heardAtMs = feed.heardAtMs();
    return {
      items: feed
        .list()
        .filter(({ monitor }) => isShownTo(reader, monitor.id))
        .map((record) => present(reader, record)),
      maintenance: maintenance(reader),
      source: { state: feed.state(), asOf: heardAtMs === null ? null : new Date(heardAtMs).toISOString() },
    };
  };

  return {
    maintenance,
    /** Whether a person may see a monitor, for what is told as it happens. */
    isShownTo,
    visibleIds: (reader: Reader): readonly number[] | 'all' =>
      reader.role === 'admin' ? 'all' : [...visible],
    load,
    async list(reader: Reader): Promise<MonitorList> {
      await load();
      return list(reader);
    },
    /** @throws AppError `not_found` for a monitor that this person does not see, `upstream.*` */
    async beats(reader: Reader, { id, hours }: { id: number; hours: number }) {
      await getShown(reader, id);
      const beats = await feed.getBeats(id, hours);
      const isAdmin = reader.role === 'admin';
      return {
        items: beats.map((beat) => ({
          ...presentBeat(beat),
          message: isAdmin ? beat.message || null : null,
        })),
      };
    },
    /** @throws AppError `not_found` for a monitor that this person does not see, `upstream.*` */
    async history(
      reader: Reader,
      { id, range }: { id: number; range: HistoryRange },
    ): Promise<MonitorHistory> {
      const { intervalSeconds } = (await getShown(reader, id)).monitor;
      const { buckets } = await getChart(id, hoursOf(range));
      return { id, range, beats: chartBeats(buckets, { range, intervalSeconds, nowMs: now() }) };
    },
    async choose(actor: Actor, ids: readonly number[]): Promise<MonitorList> {
      const chosen = [...new Set(ids)];
      await repository.setVisible(chosen, actor.userId);
      visible = new Set(chosen);
      loadedAtMs = now();
      return list(actor);
    },
  };
};

export type MonitorsService = ReturnType<typeof createMonitorsService>;
