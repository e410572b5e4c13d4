import type { Item } from '../catalogue/items.ts';
import { compareTitles, sortTitle } from '../catalogue/sort-title.ts';
import { type CollectionSort, collectionSorts } from './collection.ts';

/** The members as the collection shows them; in custom order they stay as they are. */
export function orderMembers(members: readonly Item[], sort: CollectionSort): readonly Item[] {
  switch (sort) {
    case collectionSorts.releaseDate:
      return members.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
    case collectionSorts.alphabetical:
      return members.toSorted((a, b) => compareTitles(sortTitle(a.title), sortTitle(b.title)));
    case collectionSorts.custom:
      return members;
  }
}
