import * as z from 'zod';
import { artwork } from './artwork.ts';
import { date, id, list, number, requiredList, text } from './loose.ts';
import { libraryItemOf, mediaInfo } from './media-info.ts';
import type { RequestableType } from './vocabulary.ts';

const genreIds = list(id, 20);

const cardShape = {
  id,
  overview: text(5000),
  voteAverage: number,
  posterPath: artwork,
  backdropPath: artwork,
  genreIds,
  mediaInfo,
};

const movie = z.object({ ...cardShape, mediaType: z.literal('movie'), title: text(300), releaseDate: date });
const tv = z.object({ ...cardShape, mediaType: z.literal('tv'), name: text(300), firstAirDate: date });

type Facts = Omit<z.output<typeof movie>, 'mediaType' | 'title' | 'releaseDate'>;
type Named = { type: RequestableType; title: string | null; releasedOn: string | null };

const toCard = (facts: Facts, { type, title, releasedOn }: Named) => ({
  type,
  tmdbId: facts.id,
  title: title ?? '',
  releasedOn,
  overview: facts.overview,
  /** 0 to 10; null where nobody voted. */
  rating: facts.voteAverage || null,
  posterPath: facts.posterPath,
  backdropPath: facts.backdropPath,
  genreIds: facts.genreIds,
  availability: facts.mediaInfo.status,
  availability4k: facts.mediaInfo.status4k,
  ratingKey: libraryItemOf(facts.mediaInfo),
});

/** A film or a series among others. Their pictures are paths for `getImage`. */
export type TitleCard = ReturnType<typeof toCard>;

const movieCard = movie.transform((found) =>
  toCard(found, { type: 'movie', title: found.title, releasedOn: found.releaseDate }),
);
const tvCard = tv.transform((found) =>
  toCard(found, { type: 'tv', title: found.name, releasedOn: found.firstAirDate }),
);
const titleCard = z.union([movieCard, tvCard]);

const personCard = z
  .object({
    mediaType: z.literal('person'),
    id,
    name: text(200),
    profilePath: artwork,
    knownFor: list(titleCard, 20),
  })
  .transform(({ name, profilePath, knownFor, ...person }) => ({
    type: 'person' as const,
    tmdbId: person.id,
    name: name ?? '',
    photoPath: profilePath,
    knownFor,
  }));

export type PersonCard = z.output<typeof personCard>;

const pageShape = {
  page: z.int().catch(1),
  totalPages: z.int().nonnegative().catch(0),
  totalResults: z.int().nonnegative().catch(0),
};

const pageOf = <Card extends z.ZodType>(card: Card) =>
  z
    .object({ ...pageShape, results: requiredList(card, 100) })
    .transform(({ results, totalResults, ...page }) => ({ items: results, ...page, total: totalResults }));

/** Collections of TMDB cannot be asked for as such and are left out. */
export const searchPageSchema = pageOf(z.union([titleCard, personCard]));
export const titlePageSchema = pageOf(titleCard);

export type SearchPage = z.output<typeof searchPageSchema>;
export type TitlePage = z.output<typeof titlePageSchema>;

export const genresSchema = requiredList(z.object({ id, name: z.string().min(1) }), 100).transform((genres) =>
  genres.map((genre) => ({ id: genre.id, name: genre.name })),
);
