import * as z from 'zod';
import { emptyAsNull, looseId, looseList, looseNumber } from '../loose-types.ts';
import type { DeadToken, MediaServerContext, MediaServerTarget } from './call.ts';
import { readContainer } from './container.ts';
import type { Section } from './sections.ts';

const itemSchema = z.object({
  ratingKey: looseId,
  title: emptyAsNull,
  year: looseNumber,
  thumb: emptyAsNull,
  /** Seconds since the epoch. */
  addedAt: looseNumber,
  index: looseNumber,
  parentIndex: looseNumber,
  grandparentRatingKey: looseId.nullish(),
  grandparentTitle: emptyAsNull,
  grandparentThumb: emptyAsNull,
});

export type LibraryItem = z.output<typeof itemSchema>;

/** The types of plex.md §2 that this list is made of. */
export const itemType = { movie: 1, episode: 4 } as const;

/** Only titles, dates and pictures are shown; the rest is most of the answer. */
const trimmed = {
  excludeElements: 'Media,Genre,Director,Writer,Role,Country,Guid,Collection,Image',
  excludeFields: 'summary,tagline',
};

type RecentPage = { section: Section; type: number; start: number; size: number };

/**
 * One page of a section, the last added first. `/all` with a sort is better than
 * `/library/recentlyAdded` (plex.md §2, "Recent").
 */
export const listNewest = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { section, type, start, size }: RecentPage,
): Promise<{ answer: 'items'; items: LibraryItem[] } | DeadToken> => {
  const read = await readContainer(context, target, {
    path: `/library/sections/${encodeURIComponent(section.key)}/all`,
    query: { type, sort: 'addedAt:desc', ...trimmed },
    page: { start, size },
    shape: { Metadata: looseList(itemSchema) },
  });
  return read.answer === 'container' ? { answer: 'items', items: read.container.Metadata } : read;
};
