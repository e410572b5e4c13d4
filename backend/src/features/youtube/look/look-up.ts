import type { YoutubeAddress } from '@medianest/shared';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../kernel/clock.ts';
import { createGate, createSingleFlight } from '../../../platform/resilience/index.ts';
import type { FoundVideos, VideoTool } from '../ports.ts';
import { lookRefusal } from '../refusals.ts';

const freshMs = 5 * 60_000;
const mostKept = 50;

/** As many as a download may name. */
const mostVideos = 5000;

/** Each look is a program of its own, which a small machine feels; more have to wait. */
const mostAtOnce = 2;

export interface Look {
  found: FoundVideos;
  readAt: Date;
}

/** What is behind addresses, asked once in five minutes for each. */
export const createLookUp = ({ tool, clock }: { tool: Pick<VideoTool, 'probe'>; clock: Clock }) => {
  const kept = new LRUCache<string, Look>({ max: mostKept });
  const share = createSingleFlight<Look>();
  const gate = createGate(mostAtOnce);

  const ask = async (url: string): Promise<Look> => {
    const found = await gate(() => tool.probe(url, { maxItems: mostVideos }));
    if (found.outcome === 'failed') throw lookRefusal(found.failure);
    const look = { found, readAt: clock.now() };
    kept.set(url, look);
    return look;
  };

  return {
    /** @throws AppError `youtube.*` or `upstream.*` */
    async find({ url }: Pick<YoutubeAddress, 'url'>): Promise<Look> {
      const known = kept.get(url);
      if (known && clock.now().getTime() - known.readAt.getTime() < freshMs) return known;
      return share(url, () => ask(url));
    },
    /** As it is now, whatever was read before. */
    refresh: ({ url }: Pick<YoutubeAddress, 'url'>): Promise<Look> => share(url, () => ask(url)),
  };
};

export type LookUp = ReturnType<typeof createLookUp>;
