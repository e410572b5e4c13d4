import { LRUCache } from 'lru-cache';
import type { KeptEntry } from '../disk-cache/index.ts';
import type { PictureStore } from './picture-shelf.ts';

/** The disk hears of a use this often, and knows from it what may go. */
const memoryMs = 10 * 60_000;

type Bounds = {
  maxBytes: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
};

/**
 * A store that answers from memory what was asked for a moment ago: a household opens the same walls of posters, and
 * reading a small file takes longer than sending it.
 */
export const rememberPictures = (store: PictureStore, { maxBytes, now = Date.now }: Bounds): PictureStore => {
  const recent = new LRUCache<string, KeptEntry>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }) => bytes.length,
    ttl: memoryMs,
    ttlResolution: 0,
    perf: { now },
  });
  const remember = (key: string, entry: KeptEntry) => {
    if (entry.bytes.length > 0) recent.set(key, entry);
    else recent.delete(key);
    return entry;
  };
  return {
    async find(key) {
      const known = recent.get(key);
      if (known) return known;
      const entry = await store.find(key);
      // What was kept meanwhile is newer.
      return recent.get(key) ?? (entry && remember(key, entry));
    },
    keep: async (key, bytes) => remember(key, await store.keep(key, bytes)),
  };
};
