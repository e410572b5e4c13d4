import type { MediaCard, MediaType } from '@medianest/shared';
import * as z from 'zod';
import { looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { metadataSchema } from './metadata.ts';
import { mapFound, type Read, readContainer } from './read.ts';
import { type CardOf, createCardOf } from './to-card.ts';

/** Hubs also hold people, genres and places of other services, which are no items of the library. */
const hubEntries = looseList(z.unknown()).transform((entries) =>
  entries.flatMap((entry) => {
    const parsed = metadataSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  }),
);

const hubSchema = z.object({ Metadata: hubEntries, Directory: hubEntries });
const hubsShape = { Hub: looseList(hubSchema) };

type Hub = z.output<typeof hubSchema>;

const cardsOf = (hubs: Hub[], cardOf: CardOf): MediaCard[] =>
  hubs.flatMap(({ Metadata, Directory }) => [...Metadata, ...Directory]).map((item) => cardOf(item));

export type SearchGroup = { type: MediaType; items: MediaCard[] };

/** Hits by type, in the order in which the server ranks the types (plex.md §2, "Search"). */
export const searchLibrary = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { text, limit }: { text: string; limit: number },
): Promise<Read<SearchGroup[]>> => {
  const query = { query: text, limit, includeCollections: 1 };
  const read = await readContainer(context, target, { path: '/hubs/search', query, shape: hubsShape });
  return mapFound(read, ({ Hub }) => {
    const groups = Map.groupBy(cardsOf(Hub, createCardOf(context, target)), ({ type }) => type);
    return [...groups].map(([type, items]) => ({ type, items }));
  });
};

/** What the owner of the token has begun, and the next episodes of what is being followed. */
export const listContinueWatching = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { limit }: { limit: number },
): Promise<Read<MediaCard[]>> => {
  const path = '/hubs/continueWatching';
  const page = { start: 0, size: limit };
  const read = await readContainer(context, target, { path, page, shape: hubsShape });
  return mapFound(read, ({ Hub }) => cardsOf(Hub, createCardOf(context, target)).slice(0, limit));
};
