import { LRUCache } from 'lru-cache';
import { type Breaker, type BreakerOptions, createBreaker } from './breaker.ts';

/** One breaker per name, made when first asked for; those long unused are closed. */
export interface BreakerSet {
  of(name: string): Breaker;
  close(): void;
}

/** @param options what all breakers of the set share, and how many are kept (`max`) */
export const createBreakerSet = (options: Omit<BreakerOptions, 'name'> & { max?: number }): BreakerSet => {
  const breakers = new LRUCache<string, Breaker>({
    max: options.max ?? 50,
    dispose: (breaker) => breaker.close(),
  });
  return {
    of: (name) => {
      const known = breakers.get(name);
      if (known) return known;
      const made = createBreaker({ ...options, name });
      breakers.set(name, made);
      return made;
    },
    close: () => breakers.clear(),
  };
};
