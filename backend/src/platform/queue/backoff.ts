import { RetryLaterError } from './outcome.ts';
import type { Backoff } from './ports.ts';

export const usualBackoff: Backoff = { firstMs: 1000, maxMs: 300_000 };

const jitter = 0.2;

/** Milliseconds until the next attempt; the run's own wish goes first. */
export const waitBeforeRetry = (
  { firstMs, maxMs }: Backoff,
  {
    attemptsMade,
    error,
    random = Math.random,
  }: { attemptsMade: number; error?: unknown; random?: () => number },
): number => {
  if (error instanceof RetryLaterError) return Math.max(0, Math.round(error.afterMs));
  const plain = Math.min(firstMs * 2 ** (attemptsMade - 1), maxMs);
  return Math.round(plain * (1 - jitter + 2 * jitter * random()));
};
