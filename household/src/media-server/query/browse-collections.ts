import type { Section } from '../../catalogue/items.ts';
import { compareTitles, sortTitle } from '../../catalogue/sort-title.ts';
import type { Collection } from '../../collections/collection.ts';
import type { View } from '../view.ts';
import { limited } from './browse.ts';
import { collectionConditionOf } from './conditions.ts';
import { sortFieldsOf } from './order.ts';
import { findValue, type Terms } from './terms.ts';

/** What `/all?type=18` and `/collections` answer: collections by title, or in the order that is asked for. */
export function browseCollections(
  sections: readonly Section[],
  terms: Terms,
  view: View,
): readonly Collection[] {
  const condition = collectionConditionOf(terms, view) ?? (() => true);
  const [{ name, isDescending }] = sortFieldsOf(findValue(terms, 'sort') ?? '');
  const compare = orders[name] ?? byTitle;
  const found = sections
    .flatMap((section) => view.collections(section))
    .filter(condition)
    .toSorted((a, b) => (isDescending ? compare(b, a) : compare(a, b)));
  return limited(found, terms);
}

type Compare = (a: Collection, b: Collection) => number;

const byTitle: Compare = (a, b) => compareTitles(sortTitle(a.title), sortTitle(b.title));
const orders: Readonly<Record<string, Compare>> = {
  addedAt: (a, b) => a.addedAt - b.addedAt,
  updatedAt: (a, b) => a.updatedAt - b.updatedAt,
};
