import { type Item, typeNumbers } from '../catalogue/items.ts';
import type { Subject } from './timeline.ts';

/** What events tell of an item. */
export function subjectOf(item: Item): Subject {
  const { ratingKey, sectionKey, title } = item;
  return { ratingKey, sectionKey, title, type: typeNumbers[item.kind] };
}
