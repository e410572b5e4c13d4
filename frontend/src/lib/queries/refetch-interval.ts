import { isUnreachable, isUpstream } from '../api/failure.ts';

const whileFailingMs = 10_000;

/**
 * Comes back by itself after a failure that may pass; otherwise asks again every `usualMs`, or not
 * at all.
 */
export const askAgainWhileFailing =
  (usualMs: number | false = false) =>
  ({ state: { error } }: { state: { error: unknown } }): number | false =>
    isUnreachable(error) || isUpstream(error) ? whileFailingMs : usualMs;
