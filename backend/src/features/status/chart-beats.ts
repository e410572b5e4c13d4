import type { Beat, HistoryRange } from '@medianest/shared';
import type { ChartBucket } from './monitor-feed.ts';
import { ranges } from './timeline.ts';

const minuteMs = 60_000;

/** The share of checks that were answered, 0 to 1; null without checks. Maintenance does not count. */
export const shareOf = (buckets: readonly ChartBucket[]): number | null => {
  const up = buckets.reduce((sum, bucket) => sum + bucket.up, 0);
  const down = buckets.reduce((sum, bucket) => sum + bucket.down, 0);
  return up + down === 0 ? null : up / (up + down);
};

const meanPingMs = (buckets: readonly ChartBucket[]): number | null => {
  const answered = buckets.flatMap(({ up, avgPingMs }) =>
    up > 0 && avgPingMs !== null ? [{ up, avgPingMs }] : [],
  );
  const count = answered.reduce((sum, { up }) => sum + up, 0);
  const total = answered.reduce((sum, { up, avgPingMs }) => sum + up * avgPingMs, 0);
  return count === 0 ? null : Math.round((total / count) * 10) / 10;
};

const statusOf = (buckets: readonly ChartBucket[]): Beat['status'] => {
  if (buckets.some(({ down }) => down > 0)) return 'down';
  if (buckets.some(({ maintenance }) => maintenance > 0)) return 'maintenance';
  return buckets.some(({ up }) => up > 0) ? 'up' : 'unknown';
};

/** As long as the range wants a beat to be, or as the monitor takes from one check to the next. */
const beatMsOf = (range: HistoryRange, intervalSeconds: number | null) => {
  const { beatMs } = ranges[range];
  const checkMs = Math.ceil(((intervalSeconds ?? 0) * 1000) / minuteMs) * minuteMs;
  return Math.max(checkMs, beatMs);
};

export const hoursOf = (range: HistoryRange): number =>
  Math.round((ranges[range].beatMs * ranges[range].beats) / (60 * minuteMs));

/** The worst of each stretch of time and its mean answer time, as the beats of services are told. */
export const chartBeats = (
  buckets: readonly ChartBucket[],
  { range, intervalSeconds, nowMs }: { range: HistoryRange; intervalSeconds: number | null; nowMs: number },
): Beat[] => {
  const beatMs = beatMsOf(range, intervalSeconds);
  const grouped = Map.groupBy(buckets, ({ startMs }) => Math.floor(startMs / beatMs));
  const last = Math.floor(nowMs / beatMs);
  const count = Math.ceil((hoursOf(range) * 60 * minuteMs) / beatMs);
  return Array.from({ length: count }, (_, index) => {
    const slot = last - count + 1 + index;
    const within = grouped.get(slot) ?? [];
    return {
      at: new Date(slot * beatMs).toISOString(),
      status: statusOf(within),
      responseTimeMs: meanPingMs(within),
    };
  });
};
