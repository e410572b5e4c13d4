import type { MediaServerContext, MediaServerTarget } from './media-server/call.ts';
import { getImage, type ImageAnswer, type ImageQuery } from './media-server/image.ts';
import { listRecentlyAdded, type RecentAnswer } from './media-server/recently-added.ts';
import { listSections } from './media-server/sections.ts';

/**
 * A Plex Media Server through the eyes of one person. A token that is not accepted is an answer;
 * everything else that goes wrong is an AppError `upstream.unavailable` or `upstream.timeout` with
 * `meta.service` "plex".
 */
export interface MediaServer {
  listSections(): ReturnType<typeof listSections>;
  listRecentlyAdded(query: { limit: number }): Promise<RecentAnswer>;
  getImage(query: ImageQuery): Promise<ImageAnswer>;
}

export interface MediaServerClient {
  /** Binds the calls to one connection and one person's server token; opens nothing by itself. */
  at(target: MediaServerTarget): MediaServer;
}

/** @param context `breakers` keeps two for each connection: the library's and that of its pictures */
export const createMediaServerClient = (context: MediaServerContext): MediaServerClient => ({
  at: (target) => ({
    listSections: () => listSections(context, target),
    listRecentlyAdded: ({ limit }) => listRecentlyAdded({ context, target, limit }),
    getImage: (query) => getImage(context, target, query),
  }),
});
