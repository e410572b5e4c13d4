import * as z from 'zod';
import { artwork } from './artwork.ts';
import { date, id, list, number, text } from './loose.ts';
import { libraryItemOf, mediaInfoShape } from './media-info.ts';
import { titleRequestSchema } from './requests.ts';
import { knownSeasons, seasonSchema, withAvailability } from './seasons.ts';

const castSize = 20;

const castSchema = list(
  z.object({ id, name: z.string().min(1), character: text(200), profilePath: artwork }),
  castSize,
).transform((cast) =>
  cast.map((person) => ({
    tmdbId: person.id,
    name: person.name,
    role: person.character,
    photoPath: person.profilePath,
  })),
);

const videoKey = /^[\w-]{1,20}$/;

/** Built from the key: the address that stands there could be any. */
const trailer = list(
  z.object({ site: z.string(), key: z.string().regex(videoKey), type: z.string() }),
).transform((videos) => {
  const found = videos.find(({ site, type }) => site === 'YouTube' && type === 'Trailer');
  return found ? `https://www.youtube.com/watch?v=${found.key}` : null;
});

const imdbId = z
  .string()
  .regex(/^tt\d{1,12}$/)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const tvdbId = number.transform((value) => value || null);

const externalIds = z.object({ imdbId, tvdbId }).catch({ imdbId: null, tvdbId: null });

const mediaInfo = z
  .object({ ...mediaInfoShape, requests: list(titleRequestSchema), seasons: knownSeasons })
  .nullish()
  .catch(null);

const shape = {
  id,
  overview: text(5000),
  tagline: text(500),
  status: text(50),
  voteAverage: number,
  posterPath: artwork,
  backdropPath: artwork,
  genres: list(z.object({ id, name: z.string().min(1) }), 20),
  relatedVideos: trailer,
  credits: z.object({ cast: castSchema }).catch({ cast: [] }),
  externalIds,
  mediaInfo,
};

type Details = z.output<z.ZodObject<typeof shape>>;

const factsOf = (found: Details) => ({
  tmdbId: found.id,
  imdbId: found.externalIds.imdbId,
  tvdbId: found.externalIds.tvdbId,
  overview: found.overview,
  tagline: found.tagline,
  /** TMDB's word, e.g. "Released" or "Ended". */
  productionStatus: found.status,
  rating: found.voteAverage || null,
  posterPath: found.posterPath,
  backdropPath: found.backdropPath,
  genres: found.genres.map((genre) => ({ id: genre.id, name: genre.name })),
  trailerUrl: found.relatedVideos,
  cast: found.credits.cast,
  /** What problems are reported about; null for what Overseerr does not keep. */
  mediaId: found.mediaInfo?.id ?? null,
  availability: found.mediaInfo?.status ?? ('unknown' as const),
  availability4k: found.mediaInfo?.status4k ?? ('unknown' as const),
  ratingKey: found.mediaInfo ? libraryItemOf(found.mediaInfo) : null,
  download: found.mediaInfo?.downloadStatus ?? null,
  download4k: found.mediaInfo?.downloadStatus4k ?? null,
  requests: found.mediaInfo?.requests ?? [],
});

const minutes = number.transform((value) => value || null);

export const movieDetailsSchema = z
  .object({ ...shape, title: text(300), releaseDate: date, runtime: minutes, imdbId })
  .transform((found) => {
    const facts = factsOf(found);
    return {
      ...facts,
      type: 'movie' as const,
      title: found.title ?? '',
      releasedOn: found.releaseDate,
      runtimeMinutes: found.runtime,
      imdbId: facts.imdbId ?? found.imdbId,
    };
  });
export type MovieDetails = z.output<typeof movieDetailsSchema>;

export const tvDetailsSchema = z
  .object({
    ...shape,
    name: text(300),
    firstAirDate: date,
    lastAirDate: date,
    episodeRunTime: list(z.number().positive(), 20),
    networks: list(z.object({ name: z.string().min(1) }), 20),
    seasons: list(seasonSchema, 500),
  })
  .transform((found) => ({
    ...factsOf(found),
    type: 'tv' as const,
    title: found.name ?? '',
    releasedOn: found.firstAirDate,
    lastAiredOn: found.lastAirDate,
    network: found.networks[0]?.name ?? null,
    /** Of one episode. */
    runtimeMinutes: found.episodeRunTime[0] ?? null,
    seasons: found.seasons.map((season) => withAvailability(season, found.mediaInfo?.seasons ?? [])),
  }));
export type TvDetails = z.output<typeof tvDetailsSchema>;
