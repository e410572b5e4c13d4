import type { MediaItem } from '@medianest/shared';
import * as z from 'zod';
import { emptyAsNull, looseId, looseList, looseNumber } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { metadataShape } from './metadata.ts';
import { found, type Read, readContainer } from './read.ts';
import { artwork, createCardOf } from './to-card.ts';
import { mediaSchema, toVersion } from './version.ts';

const tagSchema = z.object({ tag: emptyAsNull, role: emptyAsNull, thumb: emptyAsNull });
const tags = looseList(tagSchema);

const itemSchema = z.object({
  ...metadataShape,
  tagline: emptyAsNull,
  contentRating: emptyAsNull,
  studio: emptyAsNull,
  originallyAvailableAt: emptyAsNull,
  rating: looseNumber,
  audienceRating: looseNumber,
  Genre: tags,
  Director: tags,
  Writer: tags,
  Country: tags,
  Collection: tags,
  Role: tags,
  Guid: looseList(z.object({ id: z.string() })),
  Media: looseList(mediaSchema),
});
type Item = z.output<typeof itemSchema>;

const itemShape = { Metadata: looseList(itemSchema), librarySectionID: looseId.nullish() };

/** Everything about an item; its age is the caller's to tell. */
export type ItemDetails = Omit<MediaItem, 'asOf' | 'stale'>;

const named = (list: Item['Genre']): string[] => list.flatMap(({ tag }) => tag ?? []);

const releasedOn = (date: string | null) => (date && z.iso.date().safeParse(date).success ? date : null);

const relative = (ratingKey: string | null | undefined, title: string | null) =>
  ratingKey && title ? { ratingKey, title } : null;

/** `tmdb://603`, `imdb://tt0133093`, `tvdb://81189` (plex.md §2). */
const externalIds = (guids: Item['Guid']): MediaItem['externalIds'] => {
  const ids = new Map(guids.map(({ id }) => id.split('://') as [string, string]));
  return { tmdb: ids.get('tmdb') ?? null, imdb: ids.get('imdb') ?? null, tvdb: ids.get('tvdb') ?? null };
};

const factsOf = (item: Item) => ({
  tagline: item.tagline,
  contentRating: item.contentRating,
  studio: item.studio,
  releasedOn: releasedOn(item.originallyAvailableAt),
  rating: item.audienceRating ?? item.rating,
  genres: named(item.Genre),
  directors: named(item.Director),
  writers: named(item.Writer),
  countries: named(item.Country),
  collections: named(item.Collection),
  cast: item.Role.flatMap(({ tag, role, thumb }) =>
    tag ? [{ name: tag, role, photo: artwork(thumb) }] : [],
  ),
  versions: item.Media.map(toVersion),
  parent: relative(item.parentRatingKey, item.parentTitle),
  grandparent: relative(item.grandparentRatingKey, item.grandparentTitle),
  externalIds: externalIds(item.Guid),
});

/**
 * One item with all its facts.
 *
 * @throws AppError `upstream.*`
 */
export const findItem = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  ratingKey: string,
): Promise<Read<ItemDetails>> => {
  const path = `/library/metadata/${encodeURIComponent(ratingKey)}`;
  const read = await readContainer(context, target, { path, query: { includeGuids: 1 }, shape: itemShape });
  if (read.answer !== 'found') return read;
  const [item] = read.value.Metadata;
  if (!item) return { answer: 'not-found' };
  return found({ ...createCardOf(context, target)(item, read.value), ...factsOf(item) });
};
