import type { BreakerState } from '../platform/resilience/index.ts';

/** What breakers guard: some have one for each address, which means nothing to whoever looks from outside. */
export const guardedParts = ['plex-tv', 'plex', 'plex-pictures', 'overseerr'] as const;

export type GuardedPart = (typeof guardedParts)[number];

export interface BreakerChange {
  part: GuardedPart;
  /** Of the one breaker that changed. */
  state: BreakerState;
  /** Of all breakers of that part. */
  worst: BreakerState;
}

const severity: readonly BreakerState[] = ['closed', 'half-open', 'open'];

const worstOf = (states: Iterable<BreakerState>): BreakerState =>
  [...states].reduce<BreakerState>(
    (worst, state) => (severity.indexOf(state) > severity.indexOf(worst) ? state : worst),
    'closed',
  );

/** How the breakers stand, and whom it concerns when one changes; listeners come later than breakers. */
export const createBreakerBoard = () => {
  const parts = new Map(guardedParts.map((part) => [part, new Map<string, BreakerState>()]));
  const listeners: ((change: BreakerChange) => void)[] = [];
  const worst = (part: GuardedPart) => worstOf(parts.get(part)?.values() ?? []);

  return {
    worst,
    list: () =>
      Object.fromEntries(guardedParts.map((part) => [part, worst(part)])) as Record<
        GuardedPart,
        BreakerState
      >,
    /** @param name of the breaker, for example its address */
    note(part: GuardedPart, name: string, state: BreakerState) {
      const states = parts.get(part);
      // Only trouble is remembered, so that addresses of the past are not kept for ever.
      if (state === 'closed') states?.delete(name);
      else states?.set(name, state);
      for (const listener of listeners) listener({ part, state, worst: worst(part) });
    },
    listen: (listener: (change: BreakerChange) => void) => void listeners.push(listener),
  };
};

export type BreakerBoard = ReturnType<typeof createBreakerBoard>;
