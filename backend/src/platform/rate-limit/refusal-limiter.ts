import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts what was refused, so that guessing gets slow while success costs nothing. */
export interface RefusalLimiter {
  /** @returns null while guesses are left, else the seconds to wait */
  findWait(key: string): Promise<number | null>;
  countRefusal(key: string): Promise<void>;
}

/** @param options.refusals how many are allowed in `windowSeconds` */
export const createRefusalLimiter = (options: {
  refusals: number;
  windowSeconds: number;
}): RefusalLimiter => {
  const limiter = new RateLimiterMemory({ points: options.refusals, duration: options.windowSeconds });

  return {
    async findWait(key) {
      const counted = await limiter.get(key);
      if (!counted || counted.consumedPoints < options.refusals) return null;
      return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
    },
    async countRefusal(key) {
      await limiter.penalty(key);
    },
  };
};
