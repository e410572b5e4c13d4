import type { Beat } from '@medianest/shared';

/** One thing that is known of an outage. */
export type TrailMark =
  | { at: string; kind: 'slow' | 'silent' | 'asked' }
  | { at: string; kind: 'answer'; responseTimeMs: number | null };

const isBefore = (limit: string | null) => (beat: Beat) =>
  limit === null || Date.parse(beat.at) <= Date.parse(limit);

/** When the answers became slow, if they did so right before they stopped. */
const slowStart = (before: readonly Beat[]): string | null => {
  const lastWell = before.findLastIndex(({ status }) => status !== 'degraded');
  return before[lastWell + 1]?.at ?? null;
};

/**
 * How something went down, in the order of time.
 *
 * @param beats of the last hour; what went down before them leaves only its beginning
 */
export const trailOf = (
  beats: readonly Beat[],
  { since, lastCheckAt }: { since: string | null; lastCheckAt: string | null },
): TrailMark[] => {
  const before = beats.filter(isBefore(since));
  const answered = before.findLastIndex(({ responseTimeMs }) => responseTimeMs !== null);
  const last = before[answered];
  const slowAt = last?.status === 'degraded' ? slowStart(before.slice(0, answered + 1)) : null;
  return [
    ...(slowAt === null ? [] : [{ at: slowAt, kind: 'slow' } as const]),
    ...(last === undefined
      ? []
      : [{ at: last.at, kind: 'answer', responseTimeMs: last.responseTimeMs } as const]),
    ...(since === null ? [] : [{ at: since, kind: 'silent' } as const]),
    ...(lastCheckAt === null ? [] : [{ at: lastCheckAt, kind: 'asked' } as const]),
  ];
};
