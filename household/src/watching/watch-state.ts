import { type Item, leavesOf, type Playable } from '../catalogue/items.ts';
import { type PersonName, personNames } from '../people/cast.ts';
import { randomFrom, seedOf } from '../seeded-random.ts';
import { createSignal } from '../signal.ts';

/** How far somebody is with something. Times are seconds since 1970. */
export type Viewing = {
  readonly viewCount: number;
  /** Where the person stopped; null when not begun, or done. */
  readonly viewOffsetMs: number | null;
  readonly lastViewedAt: number;
};

/** Who has seen what. Only films and episodes are watched; seasons and shows follow from their episodes. */
export interface WatchState {
  hasWatched(person: PersonName, item: Item): boolean;
  watchedLeafCount(person: PersonName, item: Item): number;
  /** Null for what the person has neither seen nor begun. */
  viewing(person: PersonName, item: Playable): Viewing | null;
  /** What the person did since the household started, the latest first; unlike what lies further back. */
  recent(person: PersonName): readonly { readonly ratingKey: string; readonly viewing: Viewing }[];
  markWatched(person: PersonName, item: Item): void;
  markUnwatched(person: PersonName, item: Item): void;
  /** Keeps the place; near the end of the item it counts as seen. */
  stopAt(person: PersonName, item: Playable, viewOffsetMs: number): void;
  /** Calls back after somebody's state changed. */
  onChange(listener: (watched: Watched) => void): void;
  /** Another number after every change. */
  revision(): number;
  reset(): void;
}

export type Watched = { readonly person: PersonName; readonly item: Item };
export type InitialViewing = { person: PersonName; ratingKey: string; viewing: Viewing };

const watchedShare = 0.25;
const watchedFrom = 0.9;
const secondsToWatch = 3600;
const seeds = Object.fromEntries(personNames.map((name) => [name, seedOf(name)])) as Record<
  PersonName,
  number
>;

export function createWatchState(input: { now: () => Date; initial: readonly InitialViewing[] }): WatchState {
  const recent = new Map<PersonName, Map<string, Viewing>>();
  const changes = createSignal<Watched>();

  function reset() {
    changes.countSilently();
    recent.clear();
    for (const { person, ratingKey, viewing } of input.initial) recentOf(person).set(ratingKey, viewing);
  }
  function recentOf(person: PersonName): Map<string, Viewing> {
    const known = recent.get(person) ?? new Map<string, Viewing>();
    recent.set(person, known);
    return known;
  }
  function viewing(person: PersonName, item: Playable): Viewing | null {
    const known = recent.get(person)?.get(item.ratingKey);
    if (known) return known.viewCount > 0 || known.viewOffsetMs !== null ? known : null;
    if (!sawLongAgo(person, item)) return null;
    return { viewCount: 1, viewOffsetMs: null, lastViewedAt: item.addedAt + secondsToWatch };
  }
  function change(
    person: PersonName,
    item: Item,
    become: (before: Viewing | null) => Omit<Viewing, 'lastViewedAt'>,
  ) {
    const lastViewedAt = Math.floor(input.now().getTime() / 1000);
    const parts: readonly Playable[] = item.kind === 'movie' ? [item] : leavesOf(item);
    const known = recentOf(person);
    for (const part of parts) {
      const after = { ...become(viewing(person, part)), lastViewedAt };
      known.delete(part.ratingKey);
      known.set(part.ratingKey, after);
    }
    changes.tell({ person, item });
  }
  function markWatched(person: PersonName, item: Item) {
    change(person, item, (before) => ({ viewCount: (before?.viewCount ?? 0) + 1, viewOffsetMs: null }));
  }
  function hasWatched(person: PersonName, item: Item): boolean {
    if (item.kind === 'movie' || item.kind === 'episode') return (viewing(person, item)?.viewCount ?? 0) > 0;
    return leavesOf(item).every((episode) => hasWatched(person, episode));
  }

  reset();
  return {
    hasWatched,
    watchedLeafCount: (person, item) =>
      leavesOf(item).filter((episode) => hasWatched(person, episode)).length,
    viewing,
    recent: (person) =>
      [...(recent.get(person) ?? [])]
        .map(([ratingKey, known]) => ({ ratingKey, viewing: known }))
        .reverse()
        .sort((a, b) => b.viewing.lastViewedAt - a.viewing.lastViewedAt),
    markWatched,
    markUnwatched: (person, item) => change(person, item, () => ({ viewCount: 0, viewOffsetMs: null })),
    stopAt(person, item, viewOffsetMs) {
      if (viewOffsetMs >= item.durationMs * watchedFrom) return markWatched(person, item);
      change(person, item, (before) => ({
        viewCount: before?.viewCount ?? 0,
        viewOffsetMs: viewOffsetMs > 0 ? Math.round(viewOffsetMs) : null,
      }));
    },
    onChange: changes.listen,
    revision: changes.revision,
    reset,
  };
}

/** Each person saw about a quarter of everything, always the same quarter. */
function sawLongAgo(person: PersonName, { ratingKey }: Playable): boolean {
  return randomFrom(seeds[person] + Math.imul(Number(ratingKey), 2654435761))() < watchedShare;
}
