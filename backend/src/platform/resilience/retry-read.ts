import { setTimeout as pause } from 'node:timers/promises';

export type RetryOptions = {
  /** Whether trying again makes sense for this error. */
  isWorthRetrying: (error: unknown) => boolean;
  /** All tries, the first included. */
  attempts?: number;
  /** The longest pause before the second try; it doubles with each further one. */
  baseDelayMs?: number;
  random?: () => number;
  wait?: (delayMs: number) => Promise<unknown>;
};

/**
 * Tries a read again after a short random pause, so that many callers do not come back at once.
 *
 * For reads only: a write that seems to have failed may have happened.
 */
export const retryRead = async <T>(read: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { isWorthRetrying, attempts = 2, baseDelayMs = 200, random = Math.random, wait = pause } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempt >= attempts || !isWorthRetrying(error)) throw error;
      await wait(random() * baseDelayMs * 2 ** (attempt - 1));
    }
  }
};
