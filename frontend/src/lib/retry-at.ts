import { ApiError } from '@medianest/shared/client';

const firstSeen = new WeakMap<ApiError, number>();

/** The moment at which a refused call may be tried again, counted from when the refusal was first seen. */
export const retryAtMs = (error: unknown): number | null => {
  if (!(error instanceof ApiError)) return null;
  const seconds = error.problem?.retryAfterSeconds;
  if (seconds === undefined) return null;
  const seenMs = firstSeen.get(error) ?? Date.now();
  firstSeen.set(error, seenMs);
  return seenMs + seconds * 1000;
};
