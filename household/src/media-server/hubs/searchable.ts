import type { Item } from '../../catalogue/items.ts';
import { folded } from '../../catalogue/sort-title.ts';

export const searchedTags = ['actor', 'director', 'genre'] as const;
export type TagField = (typeof searchedTags)[number];
export type CountedTag = { readonly tag: string; readonly name: string; readonly count: number };

/** Names as they are searched: lower case, without accents. */
export type Searchable = {
  /** Of each item, in the order of the items. */
  readonly names: readonly string[];
  readonly tags: Readonly<Record<TagField, readonly CountedTag[]>>;
};

/** Made once for a list of items, since lists never change. */
export function searchableOf(items: readonly Item[]): Searchable {
  const known = made.get(items);
  if (known) return known;
  const searchable = {
    names: items.map(({ title }) => folded(title)),
    tags: {
      actor: countTags(items, (item) => item.cast),
      director: countTags(items, (item) => item.directors),
      genre: countTags(items, (item) => item.genres),
    },
  };
  made.set(items, searchable);
  return searchable;
}
const made = new WeakMap<readonly Item[], Searchable>();

type Credited = Extract<Item, { cast: unknown }>;

function countTags(items: readonly Item[], tagsOf: (item: Credited) => readonly string[]): CountedTag[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!('cast' in item)) continue;
    for (const tag of tagsOf(item)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([tag, count]) => ({ tag, name: folded(tag), count }));
}
