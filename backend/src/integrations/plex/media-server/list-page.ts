import type { MediaCard } from '@medianest/shared';
import { looseInt, looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { metadataSchema, sectionShape } from './metadata.ts';
import { mapFound, type Read, readContainer } from './read.ts';
import { createCardOf } from './to-card.ts';

/** Part of a list, and how long the whole of it is. */
export type CardPage = { items: MediaCard[]; total: number };
export type Page = { start: number; size: number };

export type ListQuery = {
  path: string;
  query?: Record<string, string | number | undefined>;
  page: Page;
};

const listShape = {
  Metadata: looseList(metadataSchema),
  totalSize: looseInt,
  size: looseInt,
  ...sectionShape,
};

/**
 * One page of any list of items.
 *
 * @throws AppError `upstream.*`
 */
export const listPage = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  list: ListQuery,
): Promise<Read<CardPage>> => {
  const cardOf = createCardOf(context, target);
  const read = await readContainer(context, target, { ...list, shape: listShape });
  return mapFound(read, ({ Metadata, totalSize, ...section }) => ({
    items: Metadata.map((item) => cardOf(item, section)),
    // A server that sends everything at once names no total.
    total: totalSize ?? list.page.start + Metadata.length,
  }));
};
