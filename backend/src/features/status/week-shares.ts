import type { Log } from '../../kernel/log.ts';
import { shareOf } from './chart-beats.ts';
import type { MonitorFeed } from './monitor-feed.ts';

const weekHours = 7 * 24;
const readAnewMs = 30 * 60_000;
const tryAgainMs = 60_000;
const nothingToDoMs = 5_000;
const shortestPauseMs = 200;
/** Pauses are so many times as long as an answer took: no more than a twentieth of Uptime Kuma's time is used. */
const pausesPerAnswer = 19;

export interface WeekSharesOptions {
  feed: Pick<MonitorFeed, 'list' | 'state' | 'getChart'>;
  log: Log;
  /** Milliseconds that only go forward. */
  elapsed?: () => number;
}

/** How much of the last week each monitor was up, which Uptime Kuma itself does not tell: read from its past. */
export const createWeekShares = ({ feed, log, elapsed = () => performance.now() }: WeekSharesOptions) => {
  const known = new Map<number, { share: number | null; dueAtMs: number }>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const findDue = (): number | null => {
    if (feed.state() !== 'live') return null;
    const ids = new Set(feed.list().map(({ monitor }) => monitor.id));
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    const dueAtMs = (id: number) => known.get(id)?.dueAtMs ?? 0;
    // Whoever waits longest, so that one that cannot be read keeps no other waiting.
    const [next] = [...ids].sort((one, other) => dueAtMs(one) - dueAtMs(other));
    return next !== undefined && dueAtMs(next) <= elapsed() ? next : null;
  };

  const read = async (id: number) => {
    const chart = await feed.getChart(id, weekHours);
    // A part of a week would be told as if it were all of it.
    const share = chart.hours < weekHours ? null : shareOf(chart.buckets);
    known.set(id, { share, dueAtMs: elapsed() + readAnewMs });
  };

  /** @returns how long to wait until the next */
  const readNext = async (): Promise<number> => {
    const id = findDue();
    if (id === null) return nothingToDoMs;
    const startedMs = elapsed();
    try {
      await read(id);
    } catch (cause) {
      log.warn({ err: cause, monitorId: id }, 'The week of a monitor could not be read');
      known.set(id, { share: known.get(id)?.share ?? null, dueAtMs: elapsed() + tryAgainMs });
    }
    return Math.max(shortestPauseMs, (elapsed() - startedMs) * pausesPerAnswer);
  };

  const goOn = async () => {
    const pauseMs = await readNext();
    if (!isClosed) timer = setTimeout(goOn, pauseMs);
  };

  return {
    /** 0 to 1; null when it is not known. */
    of: (monitorId: number): number | null => known.get(monitorId)?.share ?? null,
    readNext,
    start: () => void goOn(),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
};

export type WeekShares = ReturnType<typeof createWeekShares>;
