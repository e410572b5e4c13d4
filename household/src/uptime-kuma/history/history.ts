import { type Beat, statuses } from '../beats/beat.ts';
import { countPast, outagesOf, type Past, pastChanges, pastPing } from './past.ts';
import { type Bucket, type Counts, createRollingBuckets, type RollingBuckets } from './rolling-buckets.ts';

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

/**
 * What a monitor has seen: a past that is the same at every start, and what happens from now on.
 * The past is made up when somebody first asks for it.
 */
export function createHistory(input: { past: Past | null; nextId: () => number }): History {
  const { past } = input;
  let opened: Kept | undefined;
  const kept = () => {
    opened ??= open(input);
    return opened;
  };

  return {
    record(beat) {
      const { recent, changes, rolling } = kept();
      recent.push(beat);
      if (recent.length > recentLimit) recent.shift();
      if (beat.important) changes.push(beat);
      if (changes.length > changesLimit) changes.shift();
      for (const name of windowNames) rolling[name].add(beat.at, beat);
    },
    latest: () => kept().recent.at(-1) ?? null,
    recent: () => kept().recent,
    changes: () => kept().changes,
    since(at) {
      const { recent, changes } = kept();
      const found = recent.filter((beat) => beat.at >= at);
      const keptFrom = recent[0]?.at ?? 0;
      if (!past || keptFrom <= at) return found;
      let id = 0;
      const from = Math.max(at, past.bornAt);
      return [...rebuild({ past, changes, from, to: keptFrom, nextId: () => ++id }), ...found];
    },
    counts: (window, now) => kept().rolling[window].totals(now),
    buckets: (window, { now, limit }) => kept().rolling[window].newest(now, limit),
  };
}

type Kept = {
  readonly changes: Beat[];
  readonly recent: Beat[];
  readonly rolling: Record<Window, RollingBuckets>;
};

function open({ past, nextId }: { past: Past | null; nextId: () => number }): Kept {
  const rolling = {
    day: createRollingBuckets(windows.day),
    month: createRollingBuckets(windows.month),
    year: createRollingBuckets(windows.year),
  };
  if (!past) return { rolling, changes: [], recent: [] };
  const outages = outagesOf(past);
  for (const name of windowNames) {
    const { bucketMs, buckets: count } = windows[name];
    countPast(rolling[name], { past, outages, bucketMs, count });
  }
  const changes = pastChanges(past, outages, nextId);
  const from = Math.max(past.now - recentLimit * past.intervalMs, past.bornAt);
  return { rolling, changes, recent: rebuild({ past, changes, from, to: past.now, nextId }) };
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
