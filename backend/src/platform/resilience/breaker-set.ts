import { LRUCache } from 'lru-cache';
import { type Breaker, type BreakerOptions, type BreakerState, createBreaker } from './breaker.ts';

/** One breaker per name, made when first asked for; those long unused are closed. */
export interface BreakerSet {
  of(name: string): Breaker;
  close(): void;
}

/** What all breakers of a set share. */
export type BreakerSetOptions = Omit<BreakerOptions, 'name' | 'onChange'> & {
  onChange?: (name: string, state: BreakerState) => void;
  /** How many are kept. */
  max?: number;
};

export const createBreakerSet = ({ max = 50, onChange, ...shared }: BreakerSetOptions): BreakerSet => {
  const breakers = new LRUCache<string, Breaker>({ max, dispose: (breaker) => breaker.close() });
  return {
    of: (name) => {
      const known = breakers.get(name);
      if (known) return known;
      const made = createBreaker({ ...shared, name, onChange: (state) => onChange?.(name, state) });
      breakers.set(name, made);
      return made;
    },
    close: () => breakers.clear(),
  };
};
