import { type Item, leavesOf } from '../catalogue/items.ts';
import type { PersonName } from '../people/cast.ts';
import { randomFrom, seedOf } from '../seeded-random.ts';

const watchedShare = 0.25;

/** Each person has seen about a quarter of everything, always the same quarter. */
export function hasWatched(person: PersonName, item: Item): boolean {
  if (item.kind === 'movie' || item.kind === 'episode')
    return randomFrom(seedOf(`${person} saw ${item.ratingKey}`))() < watchedShare;
  return leavesOf(item).every((episode) => hasWatched(person, episode));
}

export function watchedLeafCount(person: PersonName, item: Item): number {
  return leavesOf(item).filter((episode) => hasWatched(person, episode)).length;
}
