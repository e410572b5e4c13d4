import { type RateLimitClass, rateLimitClasses } from '@medianest/shared';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts calls by class and key. */
export interface RateLimiter {
  /** @returns null when the call may go on, else the seconds to wait */
  consume(limitClass: RateLimitClass, key: string): Promise<number | null>;
  /** What is left of it, without using any. */
  look(limitClass: RateLimitClass, key: string): Promise<Allowance>;
}

export interface Allowance {
  limit: number;
  remaining: number;
  /** Null while nothing has been used. */
  resetsInMs: number | null;
}

/** Over how many seconds the calls of each class are counted. */
const windowSeconds: Record<RateLimitClass, number> = {
  general: 60,
  browse: 60,
  'sign-in': 60,
  poll: 60,
  requests: 3600,
  youtube: 3600,
};

/** How many calls of each class may be made in its window. */
export type RateLimits = Record<RateLimitClass, number>;

/** Counts in this process. */
export const createMemoryRateLimiter = (limits: RateLimits): RateLimiter => {
  const limiters = new Map(
    rateLimitClasses.map((name) => [
      name,
      new RateLimiterMemory({ points: limits[name], duration: windowSeconds[name] }),
    ]),
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
    async look(limitClass, key) {
      const limit = limits[limitClass];
      const used = await limiters.get(limitClass)?.get(key);
      const remaining = Math.max(0, limit - (used?.consumedPoints ?? 0));
      return { limit, remaining, resetsInMs: used?.consumedPoints ? used.msBeforeNext : null };
    },
  };
};
