import type { Item, ItemKind, Section } from '../../catalogue/items.ts';
import type { WireNode } from '../../wire/wire.ts';
import type { View } from '../view.ts';
import { fields } from './fields.ts';
import { tagKey } from './tag-keys.ts';

/**
 * What a section can be filtered by, as `/library/sections/{id}/genre`, `/year` and so on list it;
 * null for what is no such filter.
 */
export function filterChoices(input: {
  section: Section;
  kind: ItemKind;
  filter: string;
  view: View;
}): WireNode[] | null {
  const { section, kind, filter, view } = input;
  const field = Object.hasOwn(fields, filter) ? fields[filter] : undefined;
  const items = view.shelf(section).ordered(kind, 'title');
  const choice = (key: string, title: string): WireNode => ({
    fastKey: `/library/sections/${section.key}/all?${filter}=${encodeURIComponent(key)}`,
    key,
    title,
    ...(field?.type === 'tag' ? { type: filter } : {}),
  });
  switch (field?.type) {
    case 'tag':
      return distinct(items, (item) => field.of(item, view))
        .sort((a, b) => a.localeCompare(b, 'en'))
        .map((tag) => choice(tagChoiceKey(filter, tag), tag));
    case 'integer':
      return distinct(items, (item) => field.of(item) ?? [])
        .sort((a, b) => b - a)
        .map((number) => choice(String(number), String(number)));
    default:
      return null;
  }
}

/** Some tags are their own key. */
function tagChoiceKey(filter: string, tag: string): string {
  return filter === 'contentRating' || filter === 'resolution' ? tag : tagKey(filter, tag);
}

function distinct<Value>(
  items: readonly Item[],
  valuesOf: (item: Item) => Value | readonly Value[],
): Value[] {
  return [...new Set(items.flatMap(valuesOf))];
}
