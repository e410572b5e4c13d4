import { LRUCache } from 'lru-cache';
import type { Eyes } from './own-eyes.ts';
import type { MediaServerReads } from './ports.ts';

type Answer = Awaited<ReturnType<MediaServerReads['listRecentlyAdded']>>;
type RecentList = Extract<Answer, { answer: 'recent' }>;

/** One list serves every limit of the contract. */
const listLength = 50;

/** People whose list is kept. */
const maxLists = 200;

/**
 * What came in last, kept for a short time by what one person may see; who asks during a read shares it.
 * A refused token is never kept.
 */
export const createRecentLists = ({ ttlMs, now }: { ttlMs: number; now: () => number }) => {
  const lists = new LRUCache<string, RecentList, MediaServerReads>({
    max: maxLists,
    ttl: ttlMs,
    ttlResolution: 0,
    perf: { now },
    fetchMethod: async (_key, _stale, { context: media }) => {
      const answer = await media.listRecentlyAdded({ limit: listLength });
      return answer.answer === 'recent' ? answer : undefined;
    },
  });

  return async ({ server, token, media }: Eyes): Promise<Answer> => {
    const key = `${server.machineIdentifier} ${token}`;
    return (await lists.fetch(key, { context: media })) ?? { answer: 'dead-token' };
  };
};
