import { type Episode, type Item, isPlayable, leavesOf, type Playable, titleOf } from '../catalogue/items.ts';
import type { PersonName } from '../people/cast.ts';
import type { WatchState } from './watch-state.ts';

type Eyes = {
  readonly person: PersonName;
  readonly watch: WatchState;
  /** Null for what this person may not see. */
  readonly find: (ratingKey: string) => Item | null;
};

/**
 * What the person has begun, and the episode after the last one seen of each show, the latest first.
 * A show is there once: by the episode that is begun, or else by the next one.
 */
export function continueWatching({ person, watch, find }: Eyes): Playable[] {
  const found = new Map<string, Playable>();
  for (const { ratingKey, viewing } of watch.recent(person)) {
    const item = find(ratingKey);
    if (!item || !isPlayable(item)) continue;
    const place = titleOf(item).ratingKey;
    if (found.has(place)) continue;
    const next = viewing.viewOffsetMs === null ? nextOf(item, { person, watch }) : item;
    if (next) found.set(place, next);
  }
  return [...found.values()];
}

function nextOf(item: Playable, eyes: Pick<Eyes, 'person' | 'watch'>): Episode | null {
  if (item.kind === 'movie' || !eyes.watch.hasWatched(eyes.person, item)) return null;
  const episodes = leavesOf(item.season.show);
  const place = episodes.findIndex(({ ratingKey }) => ratingKey === item.ratingKey);
  const following = episodes.slice(place + 1);
  return following.find((episode) => !eyes.watch.hasWatched(eyes.person, episode)) ?? null;
}
