import type { ItemKind, Section } from '../../catalogue/items.ts';
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
  switch (field?.type) {
    case 'tag':
      return tagChoices(
        section,
        filter,
        distinct(items, (item) => field.of(item, view)),
      );
    case 'integer':
      return distinct(items, (item) => field.of(item) ?? [])
        .sort((a, b) => b - a)
        .map((number) => choice(section, { filter, key: String(number), title: String(number) }));
    default:
      return null;
  }
}

/** The same for the collections of a section, which have nothing to choose from but their labels. */
export function collectionFilterChoices(input: {
  section: Section;
  filter: string;
  view: View;
}): WireNode[] | null {
  const { section, filter, view } = input;
  if (filter !== 'label') return null;
  return tagChoices(
    section,
    filter,
    distinct(view.collections(section), ({ labels }) => labels),
  );
}

function tagChoices(section: Section, filter: string, tags: readonly string[]): WireNode[] {
  return tags
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((tag) => ({
      ...choice(section, { filter, key: tagChoiceKey(filter, tag), title: tag }),
      type: filter,
    }));
}

function choice(
  { key: sectionKey }: Section,
  { filter, key, title }: Readonly<Record<'filter' | 'key' | 'title', string>>,
): WireNode {
  const fastKey = `/library/sections/${sectionKey}/all?${filter}=${encodeURIComponent(key)}`;
  return { fastKey, key, title };
}

/** Some tags are their own key. */
function tagChoiceKey(filter: string, tag: string): string {
  return filter === 'contentRating' || filter === 'resolution' ? tag : tagKey(filter, tag);
}

function distinct<Subject, Value>(
  subjects: readonly Subject[],
  valuesOf: (subject: Subject) => Value | readonly Value[],
): Value[] {
  return [...new Set(subjects.flatMap(valuesOf))];
}
