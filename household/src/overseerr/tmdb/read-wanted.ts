import { readFileSync } from 'node:fs';
import { randomFrom, seedOf } from '../../seeded-random.ts';
import { dayOf, type MediaType, type TmdbSeason, type TmdbTitle } from './title.ts';

const millisecondsPerDay = 86_400_000;

/** Films and series that the library does not hold, some of them not out yet at `now`. */
export function readWanted(now: Date): TmdbTitle[] {
  return [
    ...linesOf('wanted-films.psv').map((fields) => titleOf('movie', fields, now)),
    ...linesOf('wanted-series.psv').map((fields) => titleOf('tv', fields, now)),
  ];
}

function linesOf(file: string): string[][] {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((field) => field.trim()));
}

function titleOf(mediaType: MediaType, fields: readonly string[], now: Date): TmdbTitle {
  const [title = '', when = '', directors = '', genres = '', minutes, id, cast = '', overview = ''] = fields;
  const date = dateOf(when, { now, title });
  return {
    ...{ mediaType, title, date, overview },
    ...identifiers(mediaType, Number(id)),
    genres: split(genres),
    minutes: Number(minutes),
    cast: split(cast),
    directors: split(directors),
    language: 'en',
    hasArtwork: overview !== '',
    popularity: 20 + (seedOf(title) % 600) / 10,
    seasons: seasonsOf(fields[8] ?? '', date),
  };
}

/** What other databases call it. */
export const identifiers = (mediaType: MediaType, id: number) => ({
  id,
  imdbId: `tt${String(id).padStart(7, '0')}`,
  tvdbId: mediaType === 'tv' ? 80_000 + (id % 100_000) : null,
});

function dateOf(when: string, { now, title }: { now: Date; title: string }): string {
  if (when === '?') return '';
  if (when.startsWith('+')) return dayOf(new Date(now.getTime() + Number(when) * millisecondsPerDay));
  return someDayOf(Number(when), title, now);
}

/** A day of that year, always the same for the same title; never one that is still to come. */
export function someDayOf(year: number, title: string, now: Date): string {
  const random = randomFrom(seedOf(`day of ${title}`));
  const day = new Date(Date.UTC(year, 0, 1 + Math.floor(random() * 364)));
  return dayOf(day > now ? new Date(Date.UTC(year, 0, 1)) : day);
}

function seasonsOf(counts: string, begun: string): TmdbSeason[] {
  return split(counts).flatMap((count, number) =>
    Number(count) === 0
      ? []
      : [{ number, episodes: episodesOf(Number(count)), airDate: yearsLater(begun, number) }],
  );
}

const episodesOf = (count: number) => Array.from({ length: count }, (_, index) => `Episode ${index + 1}`);

/** Each season begins a year after the one before. */
export function yearsLater(begun: string, season: number): string {
  if (begun === '') return '';
  return `${Number(begun.slice(0, 4)) + Math.max(0, season - 1)}${begun.slice(4)}`;
}

const split = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
