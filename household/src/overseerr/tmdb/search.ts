import { listCollections, type TmdbCollection } from './collections.ts';
import { findPeople, type TmdbPerson } from './people.ts';
import { type TmdbTitle, yearOf } from './title.ts';
import type { Tmdb } from './tmdb.ts';

export type Found =
  | { readonly kind: 'title'; readonly title: TmdbTitle }
  | { readonly kind: 'person'; readonly person: TmdbPerson }
  | { readonly kind: 'collection'; readonly collection: TmdbCollection };

/** What fits a query, the closest first; `tmdb:`, `imdb:`, `tvdb:` and `year:` narrow it (overseerr.md, "Validation"). */
export function searchTmdb(tmdb: Tmdb, query: string): Found[] {
  const byIdentifier = /^(tmdb|imdb|tvdb):(\w+)$/i.exec(query.trim());
  if (byIdentifier) {
    const [, database = '', id = ''] = byIdentifier;
    const fits = identifierTests[database.toLowerCase()] ?? (() => false);
    return tmdb.titles().flatMap((title) => (fits(title, id) ? [{ kind: 'title', title } as const] : []));
  }
  const year = /\byear:(\d{4})\b/i.exec(query)?.[1];
  const words = plain(query.replace(/\byear:\d{4}\b/i, ''))
    .split(' ')
    .filter(Boolean);
  if (words.length === 0 && year === undefined) return [];
  const titles = tmdb
    .titles()
    .filter(
      (title) => fitsWords(title.title, words) && (year === undefined || yearOf(title) === Number(year)),
    );
  return [
    ...inOrder(titles, words).map((title) => ({ kind: 'title', title }) as const),
    ...(year === undefined ? othersNamed(tmdb, words) : []),
  ];
}

const identifierTests: Readonly<Record<string, (title: TmdbTitle, id: string) => boolean>> = {
  tmdb: (title, id) => title.id === Number(id),
  imdb: (title, id) => title.imdbId === id,
  tvdb: (title, id) => title.tvdbId === Number(id),
};

function othersNamed(tmdb: Tmdb, words: readonly string[]): Found[] {
  const collections = listCollections(tmdb).filter(({ title }) => fitsWords(title, words));
  const people = findPeople(tmdb, (name) => fitsWords(name, words));
  return [
    ...people.map((person) => ({ kind: 'person', person }) as const),
    ...collections.map((collection) => ({ kind: 'collection', collection }) as const),
  ];
}

/** Titles that begin with the query come first; otherwise by popularity, as they are. */
function inOrder(titles: readonly TmdbTitle[], words: readonly string[]): TmdbTitle[] {
  const start = words.join(' ');
  const begins = ({ title }: TmdbTitle) =>
    plain(title)
      .replace(/^(the|a|an) /, '')
      .startsWith(start);
  return [...titles.filter(begins), ...titles.filter((title) => !begins(title))];
}

const fitsWords = (text: string, words: readonly string[]): boolean => {
  const letters = plain(text);
  return words.every((word) => letters.includes(word));
};

/** Small letters without accents, and nothing but letters, digits and spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
