import type { Response } from 'express';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Item, Section } from '../catalogue/items.ts';
import type { Shelf } from '../catalogue/shelf.ts';
import type { Collection } from '../collections/collection.ts';
import type { Collections } from '../collections/collections.ts';
import { orderMembers } from '../collections/order-members.ts';
import type { PersonName } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import type { WatchState } from '../watching/watch-state.ts';
import type { ResultMemo } from './query/result-memo.ts';

/** The library as one person sees it; what is not shared with that person does not exist here. */
export interface View {
  readonly person: PersonName;
  readonly watch: WatchState;
  sections(): readonly Section[];
  findSection(key: string): Section | null;
  find(ratingKey: string): Item | null;
  shelf(section: Section): Shelf;
  collections(section: Section): readonly Collection[];
  findCollection(ratingKey: string): Collection | null;
  /** In the order that the collection asks for. */
  membersOf(collection: Collection): readonly Item[];
  collectionsOf(item: Item): readonly Collection[];
  /** The result of a question, from memory while nothing has changed. */
  recall(question: string, find: () => readonly Item[]): readonly Item[];
}

export type Library = {
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly watch: WatchState;
  readonly collections: Collections;
  readonly results: ResultMemo;
};

export function createView(library: Library, person: PersonName): View {
  const { catalogue, people, watch, collections, results } = library;
  const isShared = (sectionKey: string) => people.sections(person).includes(sectionKey);
  const find = (ratingKey: string) => {
    const item = catalogue.find(ratingKey);
    return item && isShared(item.sectionKey) ? item : null;
  };
  return {
    person,
    watch,
    sections: () => catalogue.sections.filter((section) => isShared(section.key)),
    findSection: (key) => (isShared(key) ? catalogue.findSection(key) : null),
    find,
    shelf: (section) => catalogue.shelf(section.key),
    collections: (section) => collections.list(section.key),
    findCollection(ratingKey) {
      const collection = collections.find(ratingKey);
      return collection && isShared(collection.sectionKey) ? collection : null;
    },
    membersOf: (collection) =>
      orderMembers(
        collections.members(collection).flatMap((ratingKey) => find(ratingKey) ?? []),
        collection.sort,
      ),
    collectionsOf: (item) => collections.holding(item),
    recall(question, find) {
      const revisions = [catalogue, watch, collections].map((part) => part.revision());
      return results.recall([person, ...revisions, question].join(' '), find);
    },
  };
}

export function keepView(res: Response, view: View): void {
  res.locals.view = view;
}

export function viewOf(res: Response): View {
  return res.locals.view as View;
}
