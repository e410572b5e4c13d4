import { seedOf } from '../../seeded-random.ts';
import type { TmdbTitle } from './title.ts';
import type { Tmdb } from './tmdb.ts';

export type TmdbPerson = {
  readonly id: number;
  readonly name: string;
  /** What the person played in or made, the most popular first. */
  readonly knownFor: readonly TmdbTitle[];
};

/** People have no entry of their own here: they are in the credits of titles. */
export const personId = (name: string): number => 1_000_000 + (seedOf(name) % 8_000_000);

export function findPeople(tmdb: Tmdb, isWanted: (name: string) => boolean): TmdbPerson[] {
  const found = new Map<string, TmdbTitle[]>();
  for (const title of tmdb.titles()) {
    for (const name of new Set([...title.cast, ...title.directors])) {
      if (isWanted(name)) found.set(name, [...(found.get(name) ?? []), title]);
    }
  }
  return [...found].map(([name, knownFor]) => ({ id: personId(name), name, knownFor }));
}

export const findPerson = (tmdb: Tmdb, id: number): TmdbPerson | null =>
  findPeople(tmdb, (name) => personId(name) === id)[0] ?? null;
