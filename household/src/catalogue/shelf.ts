import { countLetters } from './count-letters.ts';
import { type Item, type ItemKind, type Title, withDescendants } from './items.ts';
import { compareTitles, sortTitle } from './sort-title.ts';

/** The sorts that do not depend on who looks. */
export const sortNames = ['title', 'addedAt', 'year', 'rating', 'duration'] as const;
export type SortName = (typeof sortNames)[number];

/** What a section holds, kept in order so that a page of a large one costs no more than of a small one. */
export interface Shelf {
  /** Films and shows, in no promised order. */
  titles(): readonly Title[];
  /** Everything of one kind, ascending. A list never changes: what comes or goes makes a new one. */
  ordered(kind: ItemKind, sort: SortName): readonly Item[];
  add(title: Title): void;
  remove(title: Title): void;
}

const large = 5000;

export type SortKey = string | number;

/** What an item is sorted by. */
export const sortKeyOf: Readonly<Record<SortName, (item: Item) => SortKey>> = {
  title: (item) => sortTitle(item.title),
  addedAt: (item) => item.addedAt,
  year: (item) => item.year ?? 0,
  rating: (item) => ('rating' in item ? (item.rating ?? 0) : 0),
  duration: (item) => ('durationMs' in item ? item.durationMs : 0),
};

export function createShelf(initial: readonly Title[]): Shelf {
  const titles = [...initial];
  const orders = new Map<string, { kind: ItemKind; sort: SortName; items: readonly Item[] }>();

  function order(kind: ItemKind, sort: SortName) {
    const name = `${kind} by ${sort}`;
    const known = orders.get(name);
    if (known) return known;
    const made = {
      kind,
      sort,
      items: sortItems(
        titles.flatMap((title) => ofKind(title, kind)),
        sort,
      ),
    };
    orders.set(name, made);
    return made;
  }

  // Putting a large section in order takes a moment, which should not be the first request's.
  if (titles.length >= large) {
    for (const sort of sortNames) order('movie', sort);
    countLetters(order('movie', 'title').items);
  }

  return {
    titles: () => titles,
    ordered: (kind, sort) => order(kind, sort).items,
    add(title) {
      titles.push(title);
      for (const order of orders.values()) {
        for (const item of ofKind(title, order.kind)) {
          order.items = order.items.toSpliced(placeOf(order.items, item, order.sort), 0, item);
        }
      }
    },
    remove(title) {
      titles.splice(titles.indexOf(title), 1);
      for (const order of orders.values()) {
        const gone = new Set(ofKind(title, order.kind));
        if (gone.size > 0) order.items = order.items.filter((item) => !gone.has(item));
      }
    },
  };
}

function ofKind(title: Title, kind: ItemKind): readonly Item[] {
  return title.kind === kind ? [title] : withDescendants(title).filter((item) => item.kind === kind);
}

/** Keys are made once for each item: making them while comparing would take seconds for 50,000 titles. */
function sortItems(items: readonly Item[], sort: SortName): Item[] {
  return items
    .map((item) => ({ item, key: sortKeyOf[sort](item) }))
    .sort((a, b) => compareKeys(a.key, b.key) || byAge(a.item, b.item))
    .map(({ item }) => item);
}

function placeOf(items: readonly Item[], item: Item, sort: SortName): number {
  const key = sortKeyOf[sort](item);
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = items[middle];
    const isBefore = other && (compareKeys(sortKeyOf[sort](other), key) || byAge(other, item)) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function compareKeys(a: SortKey, b: SortKey): number {
  return typeof a === 'string' && typeof b === 'string' ? compareTitles(a, b) : Number(a) - Number(b);
}

/** Rating keys grow with every item, so they settle what is equal otherwise. */
const byAge = (a: Item, b: Item) => Number(a.ratingKey) - Number(b.ratingKey);
