import * as z from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import { looseId, looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { changeMediaServer } from './change.ts';
import { typeNumbers } from './metadata.ts';

const pathOf = (ratingKey: string) => `/library/collections/${encodeURIComponent(ratingKey)}`;

/** How a server names items of its own (plex.md §2, "Collections"). */
const uriOf = ({ machineIdentifier }: MediaServerTarget, items: readonly string[]) =>
  `server://${machineIdentifier}/com.plexapp.plugins.library/library/metadata/${items.join(',')}`;

const oneSchema = z.object({ ratingKey: looseId });
const createdSchema = z.object({
  MediaContainer: z.object({ Metadata: looseList(oneSchema), Directory: looseList(oneSchema) }),
});

/** The kind of the answer varies (plex.md §2): JSON, or XML although nobody asked for it. */
const readCreated = (text: string): string | null => {
  try {
    const { Metadata, Directory } = createdSchema.parse(JSON.parse(text)).MediaContainer;
    return [...Metadata, ...Directory][0]?.ratingKey ?? null;
  } catch {
    return /\bratingKey="(\d+)"/.exec(text)?.[1] ?? null;
  }
};

/** Changes of collections, with the owner’s token. Everything throws AppError `upstream.*`. */
export const createCollectionEdits = (context: MediaServerContext, target: MediaServerTarget) => {
  const change = (wanted: Parameters<typeof changeMediaServer>[2]) =>
    changeMediaServer(context, target, wanted);

  return {
    /** @param options.items at most 100; @returns null when the server did not say which one it made */
    async createCollection(options: { sectionId: string; title: string; items: readonly string[] }) {
      const { sectionId, title, items } = options;
      const uri = uriOf(target, items);
      const query = { type: typeNumbers.movie, title, smart: 0, sectionId, uri };
      return readCreated((await change({ method: 'POST', path: '/library/collections', query })) ?? '');
    },
    /** @param items at most 100 */
    async addToCollection(ratingKey: string, items: readonly string[]): Promise<void> {
      const query = { uri: uriOf(target, items) };
      await change({ method: 'PUT', path: `${pathOf(ratingKey)}/items`, query });
    },
    async removeFromCollection(ratingKey: string, item: string): Promise<void> {
      await change({ method: 'DELETE', path: `${pathOf(ratingKey)}/items/${encodeURIComponent(item)}` });
    },
    /** Its items keep the order that they are given. */
    async orderByHand(ratingKey: string): Promise<void> {
      await change({ method: 'PUT', path: `${pathOf(ratingKey)}/prefs`, query: { collectionSort: 2 } });
    },
    async moveInCollection(ratingKey: string, move: { item: string; after: string | null }): Promise<void> {
      const path = `${pathOf(ratingKey)}/items/${encodeURIComponent(move.item)}/move`;
      await change({ method: 'PUT', path, query: { after: move.after ?? undefined } });
    },
    async setSummary(options: { sectionId: string; ratingKey: string; summary: string }): Promise<void> {
      const { sectionId, ratingKey: id, summary } = options;
      const path = `/library/sections/${encodeURIComponent(sectionId)}/all`;
      const query = { type: 18, id, 'summary.value': summary, 'summary.locked': 1 };
      await change({ method: 'PUT', path, query });
    },
    async setPoster(ratingKey: string, picture: Uint8Array): Promise<void> {
      const path = `/library/metadata/${encodeURIComponent(ratingKey)}/posters`;
      await change({ method: 'POST', path, body: picture });
    },
    /** Also when it is gone already. */
    async deleteCollection(ratingKey: string): Promise<void> {
      await change({ method: 'DELETE', path: pathOf(ratingKey) });
    },
    /** Starts a look at a folder, as the server sees it (plex.md §2, "Scan"). */
    async scanFolder({ sectionId, folder }: { sectionId: string; folder: string }): Promise<void> {
      const path = `/library/sections/${encodeURIComponent(sectionId)}/refresh`;
      if ((await change({ path, query: { path: folder } })) !== null) return;
      const message = 'The library for downloads is not there any more.';
      throw new AppError('unavailable', 'upstream.unavailable', message, { meta: { service: 'plex' } });
    },
  };
};
