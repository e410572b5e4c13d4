import { type Item, type ItemKind, isPlayable, titleOf } from '../../catalogue/items.ts';
import { guidOf, isKnownToAgents, toldFacts } from '../../catalogue/told-facts.ts';
import type { Collection } from '../../collections/collection.ts';
import type { View } from '../view.ts';

/** What something can be filtered by: how it is told, and how it is found. */
export type Reading<Subject> = { readonly title: string } & (
  | { readonly type: 'string'; readonly of: (subject: Subject) => string }
  | { readonly type: 'integer'; readonly of: (subject: Subject) => number | null }
  | { readonly type: 'date'; readonly of: (subject: Subject) => number }
  | { readonly type: 'tag'; readonly of: (subject: Subject, view: View) => readonly string[] }
  | { readonly type: 'boolean'; readonly of: (subject: Subject, view: View) => boolean }
);

/** The kinds are those that are said to have it. */
export type Field = Reading<Item> & { readonly kinds: readonly ItemKind[] };

const titles: readonly ItemKind[] = ['movie', 'show'];
const played: readonly ItemKind[] = ['movie', 'episode'];
const all: readonly ItemKind[] = ['movie', 'show', 'season', 'episode'];

const told = (item: Item) => (isKnownToAgents(item) ? toldFacts(titleOf(item)) : null);
const credits = (item: Item) => (item.kind === 'movie' || item.kind === 'show' ? item : null);

/** Field names are Plex's own. */
export const fields: Readonly<Record<string, Field>> = {
  title: { title: 'Title', type: 'string', kinds: all, of: ({ title }) => title },
  studio: { title: 'Studio', type: 'string', kinds: titles, of: (item) => told(item)?.studio ?? '' },
  year: { title: 'Year', type: 'integer', kinds: all, of: ({ year }) => year },
  decade: { title: 'Decade', type: 'integer', kinds: titles, of: ({ year }) => decadeOf(year) },
  rating: {
    title: 'Critic Rating',
    type: 'integer',
    kinds: titles,
    of: (item) => credits(item)?.rating ?? null,
  },
  duration: {
    title: 'Duration',
    type: 'integer',
    kinds: played,
    of: (item) => ('durationMs' in item ? item.durationMs : null),
  },
  addedAt: { title: 'Date Added', type: 'date', kinds: all, of: ({ addedAt }) => addedAt },
  genre: { title: 'Genre', type: 'tag', kinds: titles, of: (item) => credits(item)?.genres ?? [] },
  director: { title: 'Director', type: 'tag', kinds: titles, of: (item) => credits(item)?.directors ?? [] },
  actor: { title: 'Actor', type: 'tag', kinds: titles, of: (item) => credits(item)?.cast ?? [] },
  writer: { title: 'Writer', type: 'tag', kinds: titles, of: (item) => told(item)?.writers ?? [] },
  country: { title: 'Country', type: 'tag', kinds: titles, of: (item) => told(item)?.countries ?? [] },
  contentRating: {
    title: 'Content Rating',
    type: 'tag',
    kinds: titles,
    of: (item) => listed(told(item)?.contentRating),
  },
  resolution: { title: 'Resolution', type: 'tag', kinds: played, of: () => ['1080'] },
  collection: {
    title: 'Collection',
    type: 'tag',
    kinds: titles,
    of: (item, view) => view.collectionsOf(item).map(({ title }) => title),
  },
  label: { title: 'Label', type: 'tag', kinds: titles, of: () => [] },
  /** Nobody is told of these two, but clients know of them. */
  guid: { title: 'Guid', type: 'string', kinds: [], of: guidOf },
  id: { title: 'Rating Key', type: 'integer', kinds: [], of: ({ ratingKey }) => Number(ratingKey) },
  /** Asked of shows too, though they are not said to have it. */
  unwatched: {
    title: 'Unplayed',
    type: 'boolean',
    kinds: played,
    of: (item, { watch, person }) => !watch.hasWatched(person, item),
  },
  unwatchedLeaves: {
    title: 'Unplayed Episodes',
    type: 'boolean',
    kinds: ['show', 'season'],
    of: (item, { watch, person }) => !watch.hasWatched(person, item),
  },
  inProgress: {
    title: 'In Progress',
    type: 'boolean',
    kinds: played,
    of: (item, { watch, person }) =>
      isPlayable(item) && (watch.viewing(person, item)?.viewOffsetMs ?? null) !== null,
  },
};

export const collectionFields: Readonly<Record<string, Reading<Collection>>> = {
  title: { title: 'Title', type: 'string', of: ({ title }) => title },
  addedAt: { title: 'Date Added', type: 'date', of: ({ addedAt }) => addedAt },
  label: { title: 'Label', type: 'tag', of: ({ labels }) => labels },
};

const decadeOf = (year: number | null) => (year === null ? null : Math.floor(year / 10) * 10);
const listed = (value: string | undefined) => (value === undefined ? [] : [value]);
