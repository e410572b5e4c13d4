import type { Collection } from '../../collections/collection.ts';
import type { WireNode } from '../../wire/wire.ts';
import type { View } from '../view.ts';
import { presentTag } from './tag.ts';

/** A collection as lists show it. Its `childCount` is a string (plex.md §2). */
export function presentCollection(collection: Collection, view: View): WireNode {
  const { ratingKey, updatedAt, poster } = collection;
  const members = view.membersOf(collection);
  const years = members.flatMap(({ year }) => year ?? []);
  return {
    ratingKey,
    key: `/library/collections/${ratingKey}/children`,
    guid: `collection://${ratingKey}`,
    type: 'collection',
    title: collection.title,
    subtype: collection.subtype,
    summary: collection.summary,
    smart: false,
    index: 1,
    ratingCount: members.length,
    thumb: poster
      ? `/library/metadata/${ratingKey}/thumb/${updatedAt}`
      : `/library/collections/${ratingKey}/composite/${updatedAt}`,
    addedAt: collection.addedAt,
    updatedAt,
    childCount: String(members.length),
    collectionSort: String(collection.sort),
    collectionMode: '-1',
    ...(years.length > 0 ? { minYear: String(Math.min(...years)), maxYear: String(Math.max(...years)) } : {}),
  };
}

/** A collection by itself: only here are its labels. */
export function presentCollectionDetails(
  collection: Collection,
  { view, withPreferences }: { view: View; withPreferences: boolean },
): WireNode {
  return {
    ...presentCollection(collection, view),
    Label: collection.labels.map((label) => presentTag('label', label)),
    ...(withPreferences ? { Preferences: preferencesOf(collection) } : {}),
  };
}

function preferencesOf(collection: Collection): WireNode {
  return {
    Setting: [
      {
        id: 'collectionMode',
        label: 'Collection mode',
        summary: 'Set whether to show the collection, or its items, or both.',
        type: 'int',
        default: '-1',
        value: '-1',
        hidden: false,
        advanced: false,
        group: '',
        enumValues:
          '-1:Library default|0:Hide collection|1:Hide items in this collection|2:Show this collection and its items',
      },
      {
        id: 'collectionSort',
        label: 'Collection order',
        summary: 'The order of the items.',
        type: 'int',
        default: '0',
        value: String(collection.sort),
        hidden: false,
        advanced: false,
        group: '',
        enumValues: '0:Release date|1:Alphabetical|2:Custom',
      },
    ],
  };
}
