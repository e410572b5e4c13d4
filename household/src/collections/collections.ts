import type { ItemKind } from '../catalogue/items.ts';

/** The values of the preference `collectionSort` (plex.md §4). */
export const collectionSorts = { releaseDate: 0, alphabetical: 1, custom: 2 } as const;
export type CollectionSort = (typeof collectionSorts)[keyof typeof collectionSorts];

export type Collection = {
  readonly ratingKey: string;
  readonly sectionKey: string;
  readonly title: string;
  readonly summary: string;
  /** Fixed when it is made (plex.md §2). */
  readonly subtype: ItemKind;
  readonly sort: CollectionSort;
  readonly labels: readonly string[];
  readonly addedAt: number;
  readonly updatedAt: number;
  /** A picture that was uploaded, or null. */
  readonly poster: Buffer | null;
};

export type CollectionChange = Partial<Pick<Collection, 'title' | 'summary' | 'sort' | 'poster'>>;

export interface Collections {
  list(sectionKey: string): readonly Collection[];
  find(ratingKey: string): Collection | null;
  /** Rating keys in the order in which they were added or moved. */
  members(collection: Collection): readonly string[];
  /** The collections that an item is in. */
  holding(item: { ratingKey: string; sectionKey: string }): readonly Collection[];
  create(facts: Pick<Collection, 'sectionKey' | 'title' | 'subtype'>, members: readonly string[]): Collection;
  change(collection: Collection, change: CollectionChange): Collection;
  addMembers(collection: Collection, members: readonly string[]): void;
  removeMember(collection: Collection, member: string): void;
  /** Puts a member behind another, or first of all for null. */
  move(collection: Collection, place: { member: string; after: string | null }): void;
  remove(collection: Collection): void;
  /** Calls back after one was made, changed or removed. */
  onChange(listener: (change: CollectionEvent) => void): void;
  /** Another number after every change. */
  revision(): number;
  reset(): void;
}

export type CollectionEvent = {
  readonly what: 'added' | 'changed' | 'removed';
  readonly collection: Collection;
};
export type InitialCollection = Collection & { readonly members: readonly string[] };

const firstCreatedRatingKey = 91_001;

/**
 * The collections of the library. Plex keeps their members under the title, so two collections of one
 * title in one section share them (plex.md §2).
 */
export function createCollections(input: {
  now: () => Date;
  initial: readonly InitialCollection[];
}): Collections {
  const byRatingKey = new Map<string, Collection>();
  const membersByTag = new Map<string, string[]>();
  const listeners: ((change: CollectionEvent) => void)[] = [];
  let nextRatingKey = firstCreatedRatingKey;

  let revision = 0;

  function tell(what: CollectionEvent['what'], collection: Collection) {
    revision += 1;
    for (const listener of listeners) listener({ what, collection });
  }

  function reset() {
    revision += 1;
    byRatingKey.clear();
    membersByTag.clear();
    for (const { members, ...collection } of input.initial) {
      byRatingKey.set(collection.ratingKey, collection);
      membersByTag.set(tagOf(collection), [...members]);
    }
  }
  const seconds = () => Math.floor(input.now().getTime() / 1000);
  const membersOf = (collection: Collection) => membersByTag.get(tagOf(collection)) ?? [];
  function setMembers(collection: Collection, members: string[]) {
    membersByTag.set(tagOf(collection), members);
    touch(collection, {});
  }
  function touch(collection: Collection, change: CollectionChange): Collection {
    const changed = { ...collection, ...change, updatedAt: Math.max(seconds(), collection.updatedAt + 1) };
    byRatingKey.set(changed.ratingKey, changed);
    tell('changed', changed);
    return changed;
  }
  const addMembers = (collection: Collection, added: readonly string[]) =>
    setMembers(collection, [...new Set([...membersOf(collection), ...added])]);
  const list = (sectionKey: string) =>
    [...byRatingKey.values()].filter((collection) => collection.sectionKey === sectionKey);

  reset();
  return {
    list,
    find: (ratingKey) => byRatingKey.get(ratingKey) ?? null,
    members: membersOf,
    holding: ({ ratingKey, sectionKey }) =>
      list(sectionKey).filter((collection) => membersOf(collection).includes(ratingKey)),
    create(facts, members) {
      const collection: Collection = {
        ...facts,
        ratingKey: String(nextRatingKey++),
        summary: '',
        sort: collectionSorts.releaseDate,
        labels: [],
        addedAt: seconds(),
        updatedAt: seconds(),
        poster: null,
      };
      byRatingKey.set(collection.ratingKey, collection);
      membersByTag.set(tagOf(collection), [...new Set([...membersOf(collection), ...members])]);
      tell('added', collection);
      return collection;
    },
    change(collection, change) {
      const members = membersOf(collection);
      const changed = touch(collection, change);
      if (change.title !== undefined)
        membersByTag.set(tagOf(changed), [...new Set([...membersOf(changed), ...members])]);
      return changed;
    },
    addMembers,
    removeMember: (collection, member) =>
      setMembers(
        collection,
        membersOf(collection).filter((other) => other !== member),
      ),
    move(collection, { member, after }) {
      const others = membersOf(collection).filter((other) => other !== member);
      setMembers(collection, others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, member));
    },
    remove(collection) {
      byRatingKey.delete(collection.ratingKey);
      const isLast = list(collection.sectionKey).every((other) => tagOf(other) !== tagOf(collection));
      if (isLast) membersByTag.delete(tagOf(collection));
      tell('removed', collection);
    },
    onChange: (listener) => void listeners.push(listener),
    revision: () => revision,
    reset,
  };
}

const tagOf = ({ sectionKey, title }: Pick<Collection, 'sectionKey' | 'title'>) =>
  `${sectionKey}/${title.toLowerCase()}`;
