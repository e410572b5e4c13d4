import type { Show, Title } from '../../catalogue/items.ts';
import { seedOf } from '../../seeded-random.ts';
import { identifiers, someDayOf, yearsLater } from './read-wanted.ts';
import type { TmdbSeason, TmdbTitle } from './title.ts';

/** What The Movie Database says of a title in the library; null for what it does not know. */
export function tmdbOf(title: Title, now: Date): TmdbTitle | null {
  const { tmdbId, year } = title;
  if (tmdbId === null || year === null) return null;
  const mediaType = title.kind === 'show' ? 'tv' : 'movie';
  const date = someDayOf(year, title.title, now);
  return {
    ...{ mediaType, date, title: title.title, overview: title.summary },
    ...identifiers(mediaType, tmdbId),
    genres: title.genres,
    minutes: Math.round(title.durationMs / 60_000),
    cast: title.cast,
    directors: title.directors,
    language: 'en',
    hasArtwork: true,
    popularity: 5 + (seedOf(title.title) % 400) / 10,
    seasons: title.kind === 'show' ? seasonsOf(title, date) : [],
  };
}

function seasonsOf(show: Show, begun: string): TmdbSeason[] {
  const held = show.seasons.map(({ index, episodes }) => ({
    number: index,
    episodes: episodes.map(({ title }) => title),
    airDate: yearsLater(begun, index),
  }));
  const last = held.at(-1);
  // Every fourth series has a season that the library lacks.
  if (!last || seedOf(show.title) % 4 !== 0) return held;
  const number = last.number + 1;
  return [...held, { ...last, number, airDate: yearsLater(begun, number) }];
}
