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

export type NewCollection = Pick<Collection, 'sectionKey' | 'title' | 'subtype'>;
export type CollectionChange = Partial<Pick<Collection, 'title' | 'summary' | 'sort' | 'poster'>>;
export type CollectionEvent = {
  readonly what: 'added' | 'changed' | 'removed';
  readonly collection: Collection;
};
export type InitialCollection = Collection & { readonly members: readonly string[] };
