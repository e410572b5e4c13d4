import { createSignal } from '../signal.ts';
import {
  type Collection,
  type CollectionChange,
  type CollectionEvent,
  collectionSorts,
  type InitialCollection,
  type NewCollection,
} from './collection.ts';
import { createMemberships } from './memberships.ts';

/** The collections of the library. */
export interface Collections {
  list(sectionKey: string): readonly Collection[];
  find(ratingKey: string): Collection | null;
  /** Rating keys in the order in which they were added or moved. */
  members(collection: Collection): readonly string[];
  /** The collections that an item is in. */
  holding(item: { ratingKey: string; sectionKey: string }): readonly Collection[];
  create(facts: NewCollection, members: readonly string[]): Collection;
  change(collection: Collection, change: CollectionChange): void;
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

const firstCreatedRatingKey = 91_001;

export function createCollections(input: {
  now: () => Date;
  initial: readonly InitialCollection[];
}): Collections {
  const byRatingKey = new Map<string, Collection>();
  const memberships = createMemberships();
  const changes = createSignal<CollectionEvent>();
  const seconds = () => Math.floor(input.now().getTime() / 1000);
  let nextRatingKey = firstCreatedRatingKey;

  /** A later time than before, since pictures are asked for by it. */
  function touch(collection: Collection, change: CollectionChange = {}) {
    const members = memberships.of(collection);
    const changed = { ...collection, ...change, updatedAt: Math.max(seconds(), collection.updatedAt + 1) };
    byRatingKey.set(changed.ratingKey, changed);
    memberships.add(changed, members);
    memberships.keepOnly([...byRatingKey.values()]);
    changes.tell({ what: 'changed', collection: changed });
  }
  function setMembers(collection: Collection, members: readonly string[]) {
    memberships.set(collection, members);
    touch(collection);
  }
  const without = (collection: Collection, member: string) =>
    memberships.of(collection).filter((other) => other !== member);
  const list = (sectionKey: string) =>
    [...byRatingKey.values()].filter((collection) => collection.sectionKey === sectionKey);
  function reset() {
    changes.countSilently();
    byRatingKey.clear();
    memberships.clear();
    for (const { members, ...collection } of input.initial) {
      byRatingKey.set(collection.ratingKey, collection);
      memberships.set(collection, members);
    }
  }

  reset();
  return {
    list,
    find: (ratingKey) => byRatingKey.get(ratingKey) ?? null,
    members: memberships.of,
    holding: ({ ratingKey, sectionKey }) =>
      list(sectionKey).filter((collection) => memberships.of(collection).includes(ratingKey)),
    create(facts, members) {
      const collection = newCollection(facts, { ratingKey: String(nextRatingKey++), seconds: seconds() });
      byRatingKey.set(collection.ratingKey, collection);
      memberships.add(collection, members);
      changes.tell({ what: 'added', collection });
      return collection;
    },
    change: touch,
    addMembers(collection, members) {
      memberships.add(collection, members);
      touch(collection);
    },
    removeMember: (collection, member) => setMembers(collection, without(collection, member)),
    move(collection, { member, after }) {
      const others = without(collection, member);
      setMembers(collection, others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, member));
    },
    remove(collection) {
      byRatingKey.delete(collection.ratingKey);
      memberships.keepOnly([...byRatingKey.values()]);
      changes.tell({ what: 'removed', collection });
    },
    onChange: changes.listen,
    revision: changes.revision,
    reset,
  };
}

function newCollection(
  facts: NewCollection,
  { ratingKey, seconds }: { ratingKey: string; seconds: number },
): Collection {
  return {
    ...facts,
    ratingKey,
    summary: '',
    sort: collectionSorts.releaseDate,
    labels: [],
    addedAt: seconds,
    updatedAt: seconds,
    poster: null,
  };
}
