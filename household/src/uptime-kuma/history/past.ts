import { type Beat, statuses } from '../beats/beat.ts';
import { type Outage, pastOutages, shareOut } from './outages.ts';
import { pingAt } from './pings.ts';
import type { RollingBuckets } from './rolling-buckets.ts';

/** What a monitor's story is made from; the same past always comes out. */
export type Past = {
  readonly monitorId: number;
  readonly seed: number;
  /** Null for what has no response time. */
  readonly usualPingMs: number | null;
  readonly intervalMs: number;
  readonly upMessage: string;
  /** Looked at since then. */
  readonly bornAt: number;
  readonly now: number;
  /** How far apart outages are on average. */
  readonly outageEveryDays: number;
};

export function outagesOf({ seed, bornAt, now, outageEveryDays }: Past): Outage[] {
  return pastOutages({ seed, from: bornAt, to: now, everyDays: outageEveryDays });
}

export function pastPing(past: Past, at: number): number | null {
  const { seed, usualPingMs: usualMs, intervalMs } = past;
  return usualMs === null ? null : pingAt({ seed, usualMs, at, intervalMs });
}

/** Fills a window with what was counted before anybody looked. */
export function countPast(
  buckets: RollingBuckets,
  input: { past: Past; outages: readonly Outage[]; bucketMs: number; count: number },
): void {
  const { past, outages, bucketMs, count } = input;
  const newest = Math.floor(past.now / bucketMs) * bucketMs;
  for (let start = newest - (count - 1) * bucketMs; start < past.now; start += bucketMs) {
    const from = Math.max(start, past.bornAt);
    const to = Math.min(start + bucketMs, past.now);
    if (to <= from) continue;
    const times = looksBefore(past, to) - looksBefore(past, from);
    const down = Math.round(times * shareOut(outages, { from, to }));
    buckets.add(from, { status: statuses.up, pingMs: pastPing(past, from), times: times - down });
    if (down > 0) buckets.add(from, { status: statuses.down, pingMs: null, times: down });
  }
}

/** How many looks its pace has had until then, since the epoch. */
function looksBefore({ seed, intervalMs }: Past, at: number): number {
  return Math.ceil((at - (seed % intervalMs)) / intervalMs);
}

/** The first look and every change since, oldest first. */
export function pastChanges(past: Past, outages: readonly Outage[], nextId: () => number): Beat[] {
  const beat = (at: number, look: { status: Beat['status']; message: string }): Beat => ({
    ...{
      id: nextId(),
      monitorId: past.monitorId,
      at,
      ...look,
      important: true,
      durationSeconds: 0,
      isPushed: false,
    },
    pingMs: look.status === statuses.up ? pastPing(past, at) : null,
    retries: look.status === statuses.up ? 0 : 1,
  });
  const up = { status: statuses.up, message: past.upMessage };
  return [
    beat(past.bornAt, up),
    ...outages.flatMap(({ from, to, message }) => [
      beat(from, { status: statuses.down, message }),
      beat(to, up),
    ]),
  ];
}
