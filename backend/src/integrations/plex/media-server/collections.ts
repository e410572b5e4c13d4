import type { MediaCard } from '@medianest/shared';
import { looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { type CardPage, listPage, type Page } from './list-page.ts';
import { metadataSchema, sectionShape, trimmed } from './metadata.ts';
import { found, mapFound, type Read, readContainer } from './read.ts';
import { createCardOf } from './to-card.ts';

const pathOf = (ratingKey: string) => `/library/collections/${encodeURIComponent(ratingKey)}`;

/** One page of the collections of a section (plex.md §2, "Collections"). */
export const listCollections = (
  context: MediaServerContext,
  target: MediaServerTarget,
  { sectionId, page }: { sectionId: string; page: Page },
): Promise<Read<CardPage>> =>
  listPage(context, target, { path: `/library/sections/${encodeURIComponent(sectionId)}/collections`, page });

const collectionShape = { Metadata: looseList(metadataSchema), ...sectionShape };

/** The collection itself, without what is in it. */
export const findCollection = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  ratingKey: string,
): Promise<Read<MediaCard>> => {
  const read = await readContainer(context, target, { path: pathOf(ratingKey), shape: collectionShape });
  if (read.answer !== 'found') return read;
  const [collection] = read.value.Metadata;
  if (collection?.type !== 'collection') return { answer: 'not-found' };
  return found(createCardOf(context, target)(collection, read.value));
};

/** So many come at once, however many are asked for (plex.md §2, "Collections"). */
const mostAtOnce = 100;

/** One page of what is in a collection, of up to 200, in its own order. */
export const listCollectionItems = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { ratingKey, page: { start, size } }: { ratingKey: string; page: Page },
): Promise<Read<CardPage>> => {
  const path = `${pathOf(ratingKey)}/children`;
  const readPart = (page: Page) => listPage(context, target, { path, query: trimmed, page });
  const first = await readPart({ start, size: Math.min(size, mostAtOnce) });
  if (first.answer !== 'found' || size <= mostAtOnce || first.value.items.length < mostAtOnce) return first;
  const rest = await readPart({ start: start + mostAtOnce, size: size - mostAtOnce });
  return mapFound(rest, ({ items, total }) => ({ items: [...first.value.items, ...items], total }));
};
