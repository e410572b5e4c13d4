import * as z from 'zod';
import { emptyAsNull, looseId, looseInt } from '../loose-types.ts';

/** What every list tells of an item (plex.md §2: types are loose). */
export const metadataShape = {
  ratingKey: looseId,
  type: emptyAsNull,
  title: emptyAsNull,
  summary: emptyAsNull,
  year: looseInt,
  index: looseInt,
  thumb: emptyAsNull,
  art: emptyAsNull,
  duration: looseInt,
  /** Seconds since the epoch. */
  addedAt: looseInt,
  childCount: looseInt,
  leafCount: looseInt,
  viewedLeafCount: looseInt,
  viewCount: looseInt,
  viewOffset: looseInt,
  parentRatingKey: looseId.nullish(),
  parentTitle: emptyAsNull,
  parentIndex: looseInt,
  parentThumb: emptyAsNull,
  grandparentRatingKey: looseId.nullish(),
  grandparentTitle: emptyAsNull,
  grandparentThumb: emptyAsNull,
  librarySectionID: looseId.nullish(),
  librarySectionTitle: emptyAsNull,
};

export const metadataSchema = z.object(metadataShape);
export type Metadata = z.output<typeof metadataSchema>;

/** The section of a list whose items do not name it themselves. */
export const sectionShape = {
  librarySectionID: looseId.nullish(),
  librarySectionTitle: emptyAsNull,
};

/** Plex's numbers for what a section is asked for (plex.md §2, "Types"). */
export const typeNumbers = { movie: 1, show: 2, episode: 4, artist: 8 } as const;

/** Lists show titles, dates and pictures; the rest is most of an answer. */
export const trimmed = {
  excludeElements: 'Media,Genre,Director,Writer,Role,Country,Guid,Collection,Image',
  excludeFields: 'summary,tagline',
};

/** For lists that tell what things are about. */
export const trimmedWithSummary = { ...trimmed, excludeFields: 'tagline' };
