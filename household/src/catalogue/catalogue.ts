import type { Item, Section, Title } from './items.ts';
import { withDescendants } from './items.ts';
import { createShelf, type Shelf } from './shelf.ts';

export interface Catalogue {
  readonly sections: readonly Section[];
  findSection(key: string): Section | null;
  find(ratingKey: string): Item | null;
  shelf(sectionKey: string): Shelf;
  add(title: Title): void;
  /** Puts one form of a title in the place of another: a show that gained or lost an episode. */
  replace(title: Title, by: Title | null): void;
  /** Everything that the section holds, from now on. */
  fill(sectionKey: string, titles: readonly Title[]): void;
  /** A rating key that nothing has had before. */
  nextRatingKey(): number;
  /** Another number after every change. */
  revision(): number;
  /** The titles of the start again, in one section or in all. */
  reset(sectionKey?: string): void;
}

const firstAddedRatingKey = 60_001;

export function createCatalogue(input: {
  sections: readonly Section[];
  titles: readonly Title[];
}): Catalogue {
  const { sections, titles } = input;
  const shelves = new Map<string, Shelf>();
  const byRatingKey = new Map<string, Item>();
  let ratingKey = firstAddedRatingKey;
  let revision = 0;

  function shelf(sectionKey: string): Shelf {
    const found = shelves.get(sectionKey);
    if (!found) throw new Error(`There is no section ${sectionKey}`);
    return found;
  }
  function remember(title: Title) {
    revision += 1;
    for (const item of withDescendants(title)) byRatingKey.set(item.ratingKey, item);
  }
  function forget(title: Title) {
    revision += 1;
    for (const item of withDescendants(title)) byRatingKey.delete(item.ratingKey);
  }
  function fill(sectionKey: string, held: readonly Title[]) {
    shelves.get(sectionKey)?.titles().forEach(forget);
    shelves.set(sectionKey, createShelf(held));
    held.forEach(remember);
  }
  const reset = (sectionKey?: string) => {
    const keys = sectionKey === undefined ? sections.map(({ key }) => key) : [sectionKey];
    const held = Map.groupBy(titles, ({ sectionKey: key }) => key);
    for (const key of keys) fill(key, held.get(key) ?? []);
  };

  reset();
  return {
    sections,
    findSection: (key) => sections.find((section) => section.key === key) ?? null,
    find: (key) => byRatingKey.get(key) ?? null,
    shelf,
    add(title) {
      shelf(title.sectionKey).add(title);
      remember(title);
    },
    replace(title, by) {
      shelf(title.sectionKey).remove(title);
      forget(title);
      if (!by) return;
      shelf(by.sectionKey).add(by);
      remember(by);
    },
    fill,
    nextRatingKey: () => ratingKey++,
    revision: () => revision,
    reset,
  };
}
