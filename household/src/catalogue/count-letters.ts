import type { Item } from './items.ts';
import { letterOf } from './sort-title.ts';

/** How many titles begin with each letter, in the order of the titles. */
export function countLetters(items: readonly Item[]): ReadonlyMap<string, number> {
  const known = counted.get(items);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { title } of items) {
    const letter = letterOf(title);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  counted.set(items, counts);
  return counts;
}
/** Lists never change, and clients ask for their letters again and again. */
const counted = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();
