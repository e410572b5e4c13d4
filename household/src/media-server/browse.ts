import { type Item, leavesOf, sortTitle, typeNumbers } from '../catalogue/items.ts';
import type { PersonName } from '../people/cast.ts';
import { genreKey } from './filter-choices.ts';
import { hasWatched } from './watch-state.ts';

export type Browse = {
  readonly person: PersonName;
  /** Plex's type number; null takes what the section mainly holds. */
  readonly type: number | null;
  readonly sort: string | null;
  readonly genre: string | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly unwatched: number | null;
};

/**
 * What a section's `/all` answers. Every parameter that is not part of `Browse`, cut-offs such as
 * `addedAt>>=` among them, is ignored without a word (plex.md §2).
 */
export function browse(titles: readonly Item[], query: Browse): Item[] {
  const found = ofType(titles, query.type).filter((item) => matches(item, query));
  return sorted(found, query.sort ?? 'titleSort');
}

function ofType(titles: readonly Item[], type: number | null): Item[] {
  if (type === null) return [...titles];
  const seasons = titles.flatMap((item) => (item.kind === 'show' ? item.seasons : []));
  const all: Item[] = [...titles, ...seasons, ...titles.flatMap(leavesOf)];
  return all.filter((item) => typeNumbers[item.kind] === type);
}

function matches(item: Item, query: Browse): boolean {
  if (query.title !== null && !item.title.toLowerCase().includes(query.title.toLowerCase())) return false;
  if (query.year !== null && item.year !== query.year) return false;
  if (query.genre !== null && !genreKeys(item).includes(query.genre.toLowerCase())) return false;
  if (query.unwatched !== null && hasWatched(query.person, item) === (query.unwatched === 1)) return false;
  return true;
}

function genreKeys(item: Item): string[] {
  return 'genres' in item ? item.genres.flatMap((genre) => [genre.toLowerCase(), genreKey(genre)]) : [];
}

type Comparable = string | number;

const sortKeys: Readonly<Record<string, (item: Item) => Comparable>> = {
  titleSort: (item) => sortTitle(item.title).toLowerCase(),
  addedAt: (item) => item.addedAt,
  updatedAt: (item) => item.addedAt,
  year: (item) => item.year,
  originallyAvailableAt: (item) => item.year,
  rating: (item) => ('rating' in item ? item.rating : 0),
  audienceRating: (item) => ('rating' in item ? item.rating : 0),
  duration: (item) => ('durationMs' in item ? item.durationMs : 0),
};

function sorted(items: Item[], sort: string): Item[] {
  const [field = '', direction] = sort.split(':');
  const keyOf = sortKeys[field.split('.').at(-1) ?? ''];
  if (!keyOf) return items;
  const sign = direction === 'desc' ? -1 : 1;
  return items.sort((a, b) => sign * compare(keyOf(a), keyOf(b)) || compare(a.ratingKey, b.ratingKey));
}

function compare(a: Comparable, b: Comparable): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en');
  return Number(a) - Number(b);
}
