import * as z from 'zod';
import { artwork } from './artwork.ts';
import { date, list, number, text } from './loose.ts';
import { availability } from './vocabulary.ts';

/** Status of a season of what the library has or is getting. */
export const knownSeasons = list(
  z.object({ seasonNumber: z.int().nonnegative(), status: availability, status4k: availability }),
  500,
);

export const seasonSchema = z.object({
  seasonNumber: z.int().nonnegative(),
  name: text(200),
  overview: text(5000),
  episodeCount: number,
  airDate: date,
  posterPath: artwork,
});

type Season = z.output<typeof seasonSchema>;

export const withAvailability = (season: Season, known: z.output<typeof knownSeasons>) => {
  const here = known.find(({ seasonNumber }) => seasonNumber === season.seasonNumber);
  return {
    /** 0 holds the specials. */
    season: season.seasonNumber,
    name: season.name,
    overview: season.overview,
    episodeCount: season.episodeCount ?? 0,
    airedOn: season.airDate,
    posterPath: season.posterPath,
    availability: here?.status ?? ('unknown' as const),
    availability4k: here?.status4k ?? ('unknown' as const),
  };
};

const episode = z
  .object({
    episodeNumber: z.int(),
    name: text(300),
    overview: text(5000),
    airDate: date,
    stillPath: artwork,
  })
  .transform(({ episodeNumber, airDate, ...rest }) => ({
    episode: episodeNumber,
    ...rest,
    airedOn: airDate,
  }));

export const seasonDetailsSchema = z
  .object({ seasonNumber: z.int(), name: text(200), overview: text(5000), episodes: list(episode, 2000) })
  .transform(({ seasonNumber, ...rest }) => ({ season: seasonNumber, ...rest }));
export type SeasonDetails = z.output<typeof seasonDetailsSchema>;
