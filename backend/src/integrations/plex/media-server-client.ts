import { browse, listFilters, listLetters } from './media-server/browse.ts';
import type { MediaServerContext, MediaServerTarget } from './media-server/call.ts';
import { listChildren } from './media-server/children.ts';
import { findCollection, listCollectionItems, listCollections } from './media-server/collections.ts';
import { createCollectionEdits } from './media-server/edit-collections.ts';
import { listContinueWatching, searchLibrary } from './media-server/hubs.ts';
import { getImage } from './media-server/image.ts';
import { findItem } from './media-server/item.ts';
import { listRecentlyAdded } from './media-server/recently-added.ts';
import { listSectionFiles, listSectionFolders } from './media-server/section-files.ts';
import { listSections } from './media-server/sections.ts';
import { listPlaySessions } from './media-server/sessions.ts';

/**
 * Binds the calls to one connection and one person's server token; opens nothing by itself.
 *
 * A token that is not accepted and what is not shared are answers; everything else that goes wrong is
 * an AppError `upstream.unavailable` or `upstream.timeout` with `meta.service` "plex".
 *
 * @param context `breakers` keeps two for each connection: the library's and that of its pictures
 */
export const createMediaServerClient = (context: MediaServerContext) => ({
  at: (target: MediaServerTarget) => ({
    listSections: () => listSections(context, target),
    browse: (query: Parameters<typeof browse>[2]) => browse(context, target, query),
    listSectionFolders: () => listSectionFolders(context, target),
    listSectionFiles: (query: Parameters<typeof listSectionFiles>[2]) =>
      listSectionFiles(context, target, query),
    ...createCollectionEdits(context, target),
    listLetters: (query: Parameters<typeof listLetters>[2]) => listLetters(context, target, query),
    listFilters: (section: Parameters<typeof listFilters>[2]) => listFilters(context, target, section),
    findItem: (ratingKey: string) => findItem(context, target, ratingKey),
    listChildren: (query: Parameters<typeof listChildren>[2]) => listChildren(context, target, query),
    listCollections: (query: Parameters<typeof listCollections>[2]) =>
      listCollections(context, target, query),
    findCollection: (ratingKey: string) => findCollection(context, target, ratingKey),
    listCollectionItems: (query: Parameters<typeof listCollectionItems>[2]) =>
      listCollectionItems(context, target, query),
    search: (query: Parameters<typeof searchLibrary>[2]) => searchLibrary(context, target, query),
    listRecentlyAdded: ({ limit }: { limit: number }) => listRecentlyAdded({ context, target, limit }),
    listContinueWatching: (query: { limit: number }) => listContinueWatching(context, target, query),
    listPlaySessions: () => listPlaySessions(context, target),
    getImage: (query: Parameters<typeof getImage>[2]) => getImage(context, target, query),
  }),
});

export type MediaServerClient = ReturnType<typeof createMediaServerClient>;
/** A Plex Media Server through the eyes of one person. */
export type MediaServer = ReturnType<MediaServerClient['at']>;
