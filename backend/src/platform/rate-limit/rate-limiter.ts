import type { RateLimitClass } from '@medianest/shared';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts calls by class and key. */
export interface RateLimiter {
  /** @returns null when the call may go on, else the seconds to wait */
  consume(limitClass: RateLimitClass, key: string): Promise<number | null>;
}

/** Calls per minute. */
export type RateLimits = Record<RateLimitClass, number>;

/** Counts in this process. */
export const createMemoryRateLimiter = (limits: RateLimits): RateLimiter => {
  const limiters = new Map(
    Object.entries(limits).map(([name, points]) => [name, new RateLimiterMemory({ points, duration: 60 })]),
  );

  return {
    async consume(limitClass, key) {
      try {
        await limiters.get(limitClass)?.consume(key);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
    },
  };
};
