import { type Beat, statuses } from '../beats/beat.ts';
import { countPast, outagesOf, type Past, pastChanges, pastPing } from './past.ts';
import { type Bucket, type Counts, createRollingBuckets } from './rolling-buckets.ts';

export type Window = 'day' | 'month' | 'year';

export interface History {
  record(beat: Beat): void;
  latest(): Beat | null;
  /** The last hundred looks, oldest first. */
  recent(): readonly Beat[];
  /** Changes, oldest first; the newest 500 are kept. */
  changes(): readonly Beat[];
  /** Every look since then, oldest first; what is no longer kept is made again from the changes. */
  since(at: number): Beat[];
  counts(window: Window, now: number): Counts;
  /** Minutes of a day, hours of a month or days of a year, newest first. */
  buckets(window: Window, query: { now: number; limit: number }): Bucket[];
}

const recentLimit = 100;
const changesLimit = 500;

const windows = {
  day: { bucketMs: 60_000, buckets: 1440 },
  month: { bucketMs: 3_600_000, buckets: 720 },
  year: { bucketMs: 86_400_000, buckets: 365 },
} as const;
const windowNames = ['day', 'month', 'year'] as const;

/** What a monitor has seen: a past that is the same at every start, and what happens from now on. */
export function createHistory(input: { past: Past | null; nextId: () => number }): History {
  const { past, nextId } = input;
  const rolling = {
    day: createRollingBuckets(windows.day),
    month: createRollingBuckets(windows.month),
    year: createRollingBuckets(windows.year),
  };
  const changes: Beat[] = [];
  const recent: Beat[] = [];

  if (past) {
    const outages = outagesOf(past);
    for (const name of windowNames) {
      const { bucketMs, buckets: count } = windows[name];
      countPast(rolling[name], { past, outages, bucketMs, count });
    }
    changes.push(...pastChanges(past, outages, nextId));
    const from = past.now - recentLimit * past.intervalMs;
    recent.push(...rebuild({ past, changes, from: Math.max(from, past.bornAt), to: past.now, nextId }));
  }

  return {
    record(beat) {
      recent.push(beat);
      if (recent.length > recentLimit) recent.shift();
      if (beat.important) changes.push(beat);
      if (changes.length > changesLimit) changes.shift();
      for (const name of windowNames) rolling[name].add(beat.at, beat);
    },
    latest: () => recent.at(-1) ?? null,
    recent: () => recent,
    changes: () => changes,
    since(at) {
      const kept = recent.filter((beat) => beat.at >= at);
      const keptFrom = recent[0]?.at ?? 0;
      if (!past || keptFrom <= at) return kept;
      let id = 0;
      const from = Math.max(at, past.bornAt);
      return [...rebuild({ past, changes, from, to: keptFrom, nextId: () => ++id }), ...kept];
    },
    counts: (window, now) => rolling[window].totals(now),
    buckets: (window, { now, limit }) => rolling[window].newest(now, limit),
  };
}

/** Looks at the monitor's own pace, from changes: what was true at the last change is true until the next. */
function rebuild(input: {
  past: Past;
  changes: readonly Beat[];
  from: number;
  to: number;
  nextId: () => number;
}): Beat[] {
  const { past, changes, to, nextId } = input;
  const looks: Beat[] = [];
  const phaseMs = past.seed % past.intervalMs;
  let next = 0;
  let last = changes[0];
  const first = Math.ceil((input.from - phaseMs) / past.intervalMs) * past.intervalMs + phaseMs;
  for (let at = first; at < to; at += past.intervalMs) {
    for (let change = changes[next]; change && change.at <= at; change = changes[next]) {
      last = change;
      next += 1;
    }
    if (!last) return looks;
    const isUp = last.status === statuses.up;
    const pingMs = isUp ? pastPing(past, at) : null;
    const important = at - last.at < past.intervalMs;
    const durationSeconds = Math.round(past.intervalMs / 1000);
    looks.push({ ...last, id: nextId(), at, pingMs, important, durationSeconds });
  }
  return looks;
}
