import { LRUCache } from 'lru-cache';
import type { PlexTokens } from './plex-tokens.ts';

/** Another process may write too, and is not heard of here. */
const memoryMs = 10_000;

/** People whose tokens are remembered. */
const maxPeople = 200;

/** Remembers tokens for seconds, so that a page full of posters reads and unseals them once. */
export interface TokenMemory {
  find(userId: string, load: () => Promise<PlexTokens>): Promise<PlexTokens>;
  forget(userId: string): void;
}

/** @param now milliseconds since the epoch */
export const createTokenMemory = (now: () => number): TokenMemory => {
  const known = new LRUCache<string, PlexTokens>({
    max: maxPeople,
    ttl: memoryMs,
    ttlResolution: 0,
    perf: { now },
  });
  /** Grows whenever something is forgotten, so that a load begun before cannot bring it back. */
  let generation = 0;

  return {
    async find(userId, load) {
      const remembered = known.get(userId);
      if (remembered) return remembered;
      const before = generation;
      const tokens = await load();
      if (before === generation) known.set(userId, tokens);
      return tokens;
    },
    forget(userId) {
      generation += 1;
      known.delete(userId);
    },
  };
};
