import type { Collection } from './collection.ts';

/**
 * Who is in which collection. Plex keeps members under the title, so two collections of one title in one
 * section share them (plex.md §2).
 */
export interface Memberships {
  /** Rating keys in the order in which they were added or moved. */
  of(collection: Collection): readonly string[];
  set(collection: Collection, members: readonly string[]): void;
  add(collection: Collection, members: readonly string[]): void;
  /** Forgets the members of a title that no collection has any more. */
  keepOnly(collections: readonly Collection[]): void;
  clear(): void;
}

export function createMemberships(): Memberships {
  const membersByTag = new Map<string, readonly string[]>();
  const of = (collection: Collection) => membersByTag.get(tagOf(collection)) ?? [];
  const set = (collection: Collection, members: readonly string[]) =>
    void membersByTag.set(tagOf(collection), members);
  return {
    of,
    set,
    add: (collection, members) => set(collection, [...new Set([...of(collection), ...members])]),
    keepOnly(collections) {
      const used = new Set(collections.map(tagOf));
      for (const tag of membersByTag.keys()) if (!used.has(tag)) membersByTag.delete(tag);
    },
    clear: () => membersByTag.clear(),
  };
}

const tagOf = ({ sectionKey, title }: Collection) => `${sectionKey}/${title.toLowerCase()}`;
