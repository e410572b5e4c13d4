import type { Dialect } from '../dialect.ts';
import type { Counts, RollingBuckets } from '../history/rolling-buckets.ts';
import type { Monitor } from '../monitors/monitor.ts';

export const uptimePeriods = {
  1: [
    [24, 'day'],
    [720, 'month'],
  ],
  2: [
    [24, 'day'],
    [720, 'month'],
    ['1y', 'year'],
  ],
} as const;

/**
 * The share of time or looks that it was up, 0 to 1: 1.x counts maintenance as up,
 * 2.x leaves it out and counts pending as down (uptime-kuma.md "uptime").
 */
export function uptimeOf({ up, down, pending, maintenance }: Counts, dialect: Dialect): number {
  const good = dialect === 1 ? up + maintenance : up;
  const all = good + down + pending;
  return all === 0 ? 0 : good / all;
}

/** Milliseconds over 24 hours: whole in 1.x, two decimals in 2.x, null when it never was up. */
export function averagePing(monitor: Monitor, view: { now: number; dialect: Dialect }): number | null {
  const { up, pingSumMs } = monitor.history.counts('day', view.now);
  if (up === 0 || pingSumMs <= 0) return null;
  const average = pingSumMs / up;
  return view.dialect === 1 ? Math.round(average) : Math.round(average * 100) / 100;
}

/** Points of `getMonitorChartData`: sparse, newest first, in Unix seconds (uptime-kuma.md "Calls"). */
export function presentChart(buckets: ReturnType<RollingBuckets['newest']>): Record<string, number>[] {
  return buckets.map(({ up, down, pending, maintenance, pingSumMs, minMs, maxMs, startsAt }) => ({
    ...{ up, down: down + pending, avgPing: up === 0 ? 0 : pingSumMs / up, minPing: minMs, maxPing: maxMs },
    timestamp: startsAt / 1000,
    ...(maintenance > 0 ? { maintenance } : {}),
  }));
}
