import type { Beat, HistoryRange } from '@medianest/shared';
import { addBucket, type Bucket, beatOf, emptyBucket } from './buckets.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const resolutions = {
  minute: { stepMs: minuteMs, keptMs: 25 * hourMs },
  hour: { stepMs: hourMs, keptMs: 31 * dayMs },
} as const;
export type Resolution = keyof typeof resolutions;

/** How each range is drawn: beats of even length from buckets of one resolution. */
export const ranges: Record<HistoryRange, { resolution: Resolution; beatMs: number; beats: number }> = {
  '1h': { resolution: 'minute', beatMs: minuteMs, beats: 60 },
  '24h': { resolution: 'minute', beatMs: 16 * minuteMs, beats: 90 },
  '7d': { resolution: 'hour', beatMs: 2 * hourMs, beats: 84 },
  '30d': { resolution: 'hour', beatMs: 8 * hourMs, beats: 90 },
};

export const startOf = (resolution: Resolution, timeMs: number): number =>
  Math.floor(timeMs / resolutions[resolution].stepMs) * resolutions[resolution].stepMs;

/** The counted checks of one service in memory, as long as they are kept. */
export const createTimeline = () => {
  const buckets: Record<Resolution, Map<number, Bucket>> = { minute: new Map(), hour: new Map() };
  /** Sums up to now, good until a check is added or a bucket begins: they are asked for much more often. */
  const lately: Record<Resolution, Map<number, { nowStart: number; total: Bucket }>> = {
    minute: new Map(),
    hour: new Map(),
  };

  const add = (resolution: Resolution, timeMs: number, bucket: Bucket) => {
    const start = startOf(resolution, timeMs);
    const kept = buckets[resolution];
    kept.set(start, addBucket(kept.get(start) ?? emptyBucket(), bucket));
    lately[resolution].clear();
  };

  const sum = (resolution: Resolution, fromMs: number, toMs: number): Bucket => {
    const { stepMs } = resolutions[resolution];
    let total = emptyBucket();
    for (let start = startOf(resolution, fromMs); start < toMs; start += stepMs) {
      const bucket = buckets[resolution].get(start);
      if (bucket) total = addBucket(total, bucket);
    }
    return total;
  };

  return {
    add,
    /** All that is known of the last `lengthMs`, and of the bucket in which they begin. */
    last(resolution: Resolution, lengthMs: number, nowMs: number): Bucket {
      const nowStart = startOf(resolution, nowMs);
      const known = lately[resolution].get(lengthMs);
      if (known?.nowStart === nowStart) return known.total;
      const total = sum(resolution, nowStart - lengthMs, nowMs + 1);
      lately[resolution].set(lengthMs, { nowStart, total });
      return total;
    },
    beats(range: HistoryRange, nowMs: number): Beat[] {
      const { resolution, beatMs, beats } = ranges[range];
      const end = (Math.floor(nowMs / beatMs) + 1) * beatMs;
      return Array.from({ length: beats }, (_, index) => {
        const start = end - (beats - index) * beatMs;
        return beatOf(start, sum(resolution, start, start + beatMs));
      });
    },
    forgetOld(nowMs: number) {
      for (const [resolution, kept] of Object.entries(buckets) as [Resolution, Map<number, Bucket>][]) {
        const oldest = nowMs - resolutions[resolution].keptMs;
        for (const start of kept.keys()) if (start < oldest) kept.delete(start);
        lately[resolution].clear();
      }
    },
  };
};

export type Timeline = ReturnType<typeof createTimeline>;
