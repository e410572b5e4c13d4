import type { MediaCard } from '@medianest/shared';
import { looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { type CardPage, listPage, type Page } from './list-page.ts';
import { metadataSchema, sectionShape, trimmed } from './metadata.ts';
import { found, type Read, readContainer } from './read.ts';
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

/** One page of what is in a collection, in its own order. */
export const listCollectionItems = (
  context: MediaServerContext,
  target: MediaServerTarget,
  { ratingKey, page }: { ratingKey: string; page: Page },
): Promise<Read<CardPage>> =>
  listPage(context, target, { path: `${pathOf(ratingKey)}/children`, query: trimmed, page });
