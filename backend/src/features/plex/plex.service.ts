import type { imageWidths, MediaCard } from '@medianest/shared';
import { AppError } from '../../kernel/errors.ts';
import { toMediaCard, type WatchUrl } from './media-card.ts';
import type { Eyes, OwnEyes } from './own-eyes.ts';
import type { Picture } from './ports.ts';
import type { createRecentLists } from './recent-lists.ts';

type ImageWidth = (typeof imageWidths)[number];

type Parts = {
  ownEyes: OwnEyes;
  recentLists: ReturnType<typeof createRecentLists>;
  watchUrl: WatchUrl;
};

/** Backdrops are wide, everything else stands like a poster. */
const heightOf = (path: string, width: number) =>
  /\/art(\/|$)/.test(path) ? Math.round((width * 9) / 16) : Math.round(width * 1.5);

const noSuchPicture = () => new AppError('not-found', 'not_found', 'There is no such picture.');

/** The household's library as one person sees it. Every read may throw what `OwnEyes` throws. */
export const createPlexService = ({ ownEyes, recentLists, watchUrl }: Parts) => ({
  recentlyAdded: async (query: { userId: string; limit: number }): Promise<{ items: MediaCard[] }> => {
    const { items, server } = await ownEyes(query.userId, async (eyes: Eyes) => ({
      ...(await recentLists(eyes)),
      server: eyes.server,
    }));
    const { machineIdentifier } = server;
    return {
      items: items.slice(0, query.limit).map((item) => toMediaCard(item, { machineIdentifier, watchUrl })),
    };
  },

  /** @throws AppError `not_found` for what is not there, not shared, or no picture at all */
  image: async (query: { userId: string; path: string; width: ImageWidth }): Promise<Picture> => {
    const { userId, path, width } = query;
    const seen = await ownEyes(userId, ({ media }) =>
      media.getImage({ path, width, height: heightOf(path, width) }),
    );
    if (seen.answer === 'not-found') throw noSuchPicture();
    return { contentType: seen.contentType, bytes: seen.bytes };
  },
});

export type PlexService = ReturnType<typeof createPlexService>;
