import { LRUCache } from 'lru-cache';
import { type Dialect, publicSettingsSchema } from './answers/installation.ts';
import { type OverseerrContext, readOverseerr } from './call.ts';

/** Whoever updates Overseerr to Seerr at the same address waits this long for pictures. */
const keptMs = 10 * 60_000;

/** Knows which of the two is behind an address, and asks only now and then. */
export type DialectMemory = (url: string) => Promise<Dialect>;

/** The memory throws AppError `upstream.*`. */
export const createDialectMemory = (context: OverseerrContext): DialectMemory => {
  const known = new LRUCache<string, Promise<Dialect>>({ max: 20, ttl: keptMs });
  const ask = async (url: string): Promise<Dialect> => {
    const read = await readOverseerr(context, {
      url,
      path: '/settings/public',
      schema: publicSettingsSchema,
    });
    return read.answer === 'found' ? read.value.dialect : 'seerr';
  };
  return (url) => {
    const kept = known.get(url);
    if (kept) return kept;
    const asked = ask(url);
    known.set(url, asked);
    asked.catch(() => known.delete(url));
    return asked;
  };
};
