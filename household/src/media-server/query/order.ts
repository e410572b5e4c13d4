import { type Item, type ItemKind, isPlayable } from '../../catalogue/items.ts';
import {
  compareKeys,
  type Shelf,
  type SortKey,
  type SortName,
  sortKeyOf,
  sortNames,
} from '../../catalogue/shelf.ts';
import type { View } from '../view.ts';

type Ordering = { readonly kind: ItemKind; readonly sort: string | null; readonly view: View };

/** The items of one kind in the order of `sort=`: fields between commas, each with its direction. */
export function inOrder(shelf: Shelf, { kind, sort, view }: Ordering): readonly Item[] {
  const fields = sortFieldsOf(sort ?? '');
  const [{ name, isDescending }] = fields;
  if (fields.length > 1 || viewerSorts[name]) {
    return sortedBy(shelf.ordered(kind, 'title'), { fields, view });
  }
  const items = shelf.ordered(kind, sortNameOf(name));
  return isDescending ? items.toReversed() : items;
}

/** Whether such an order is kept, so that it need not be made again. */
export function isKept(sort: string | null): boolean {
  const fields = sortFieldsOf(sort ?? '');
  return fields.length === 1 && !viewerSorts[fields[0].name];
}

export type SortField = { readonly name: string; readonly isDescending: boolean };

/** `movie.year:desc,titleSort` is by year, the latest first, and within a year by title. */
export function sortFieldsOf(sort: string): [SortField, ...SortField[]] {
  const [first = '', ...others] = sort.split(',');
  return [sortFieldOf(first), ...others.map(sortFieldOf)];
}

function sortFieldOf(text: string): SortField {
  const [field = '', direction] = text.trim().split(':');
  return { name: field.split('.').at(-1) ?? '', isDescending: direction === 'desc' };
}

const otherNames: Readonly<Record<string, SortName>> = {
  titleSort: 'title',
  updatedAt: 'addedAt',
  originallyAvailableAt: 'year',
  audienceRating: 'rating',
};

/** An unknown sort is ignored. */
function sortNameOf(name: string): SortName {
  return otherNames[name] ?? sortNames.find((known) => known === name) ?? 'title';
}

type ViewerKey = (item: Item, view: View) => number;

/** Sorts that depend on who looks. */
const viewerSorts: Readonly<Record<string, ViewerKey>> = {
  lastViewedAt: (item, { watch, person }) =>
    isPlayable(item) ? (watch.viewing(person, item)?.lastViewedAt ?? 0) : 0,
  viewCount: (item, { watch, person }) =>
    isPlayable(item) ? (watch.viewing(person, item)?.viewCount ?? 0) : 0,
  viewOffset: (item, { watch, person }) =>
    isPlayable(item) ? (watch.viewing(person, item)?.viewOffsetMs ?? 0) : 0,
};

function sortedBy(
  items: readonly Item[],
  { fields, view }: { fields: readonly SortField[]; view: View },
): Item[] {
  const keysOf = (item: Item): SortKey[] =>
    fields.map(({ name }) => viewerSorts[name]?.(item, view) ?? sortKeyOf[sortNameOf(name)](item));
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((a, b) => compareByFields(fields, a.keys, b.keys))
    .map(({ item }) => item);
}

function compareByFields(fields: readonly SortField[], a: readonly SortKey[], b: readonly SortKey[]): number {
  for (const [place, { isDescending }] of fields.entries()) {
    const difference = compareKeys(a[place] ?? 0, b[place] ?? 0);
    if (difference !== 0) return isDescending ? -difference : difference;
  }
  return 0;
}
