import { AppError } from '../../kernel/errors.ts';
import { genresSchema, searchPageSchema, titlePageSchema } from './answers/titles.ts';
import type { RequestableType } from './answers/vocabulary.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, readAuthorised } from './call.ts';

/** What `encodeURIComponent` leaves, Overseerr refuses (overseerr.md, "Validation"). */
const reserved = /[!'()*]/g;

const percentEncode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const encodeQuery = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(reserved, percentEncode);

/**
 * Films, series and people of TMDB. Also understands `tmdb:603`, `imdb:tt0133093`, `tvdb:81189` and `year:1999`.
 * While TMDB is down Overseerr finds nothing and does not say why.
 *
 * @throws AppError `validation.failed` for what is empty, `upstream.*`
 */
export const search = async (
  context: OverseerrContext,
  target: OverseerrTarget,
  { query, page = 1 }: { query: string; page?: number },
) => {
  const wanted = query.trim();
  if (!wanted) {
    const message = 'Please write what you are looking for.';
    const fields = [{ path: 'query', message }];
    throw new AppError('invalid', 'validation.failed', message, { meta: { fields } });
  }
  // Written by hand: `URLSearchParams` writes a space as "+", which is refused.
  const path = `/search?query=${encodeQuery(wanted)}&page=${page}`;
  return readAuthorised(context, target, { path, schema: searchPageSchema, part: 'catalogue' });
};

const discoverPaths = {
  trending: '/discover/trending',
  movies: '/discover/movies',
  'upcoming-movies': '/discover/movies/upcoming',
  tv: '/discover/tv',
  'upcoming-tv': '/discover/tv/upcoming',
} as const;

export type DiscoverList = keyof typeof discoverPaths;

const discoverPath = (list: DiscoverList, genreId: number | undefined): string => {
  if (genreId === undefined) return discoverPaths[list];
  if (list === 'movies' || list === 'tv') return `${discoverPaths[list]}/genre/${genreId}`;
  throw new RangeError('Only the lists of all films and of all series have genres.');
};

/**
 * A page of titles to ask for.
 *
 * @throws AppError `upstream.*`
 * @throws RangeError for a genre of a list that has none
 */
export const discover = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { list, page = 1, genreId }: { list: DiscoverList; page?: number; genreId?: number },
) =>
  readAuthorised(context, target, {
    path: discoverPath(list, genreId),
    query: { page },
    schema: titlePageSchema,
    part: 'catalogue',
  });

/** The genres that have titles. @throws AppError `upstream.*` */
export const listGenres = (context: OverseerrContext, target: OverseerrTarget, type: RequestableType) =>
  readAuthorised(context, target, {
    path: `/discover/genreslider/${type}`,
    schema: genresSchema,
    part: 'catalogue',
  });
