import { type Item, type ItemKind, isPlayable, kindOfType, type Section } from '../../catalogue/items.ts';
import { type Shelf, type SortName, sortNames } from '../../catalogue/shelf.ts';
import type { View } from '../view.ts';
import { conditionsOf } from './conditions.ts';

type Query = Readonly<Record<string, unknown>>;

/** What a section's `/all` answers. */
export function browse(section: Section, query: Query, view: View): readonly Item[] {
  const kind = wantedKind(section, query);
  if (kind === null) return [];
  const conditions = conditionsOf(query, view);
  const inOrderOfSort = () => inOrder(view.shelf(section), { kind, sort: textOf(query.sort), view });
  if (conditions.length === 0) return inOrderOfSort();
  return view.recall(JSON.stringify([section.key, kind, withoutWindow(query)]), () =>
    inOrderOfSort().filter((item) => conditions.every((holds) => holds(item))),
  );
}

/** Pages of one result differ in their window alone. */
function withoutWindow(query: Query) {
  return Object.entries(query).filter(([name]) => !name.startsWith('X-Plex-'));
}

/** Null for a type that such a section does not hold; without one it is what the section mainly holds. */
function wantedKind(section: Section, query: Query): ItemKind | null {
  const type = textOf(query.type);
  return type === null || type === '' ? section.type : kindOfType(Number(type));
}

type Ordering = { kind: ItemKind; sort: string | null; view: View };

function inOrder(shelf: Shelf, { kind, sort, view }: Ordering): readonly Item[] {
  const [field = '', direction] = (sort ?? '').split(',')[0]?.split(':') ?? [];
  const name = field.split('.').at(-1) ?? '';
  const items = viewerSorts[name]
    ? byViewer(shelf.ordered(kind, 'title'), viewerSorts[name], view)
    : shelf.ordered(kind, sortNameOf(name));
  return direction === 'desc' ? items.toReversed() : items;
}

const otherNames: Readonly<Record<string, SortName>> = {
  titleSort: 'title',
  updatedAt: 'addedAt',
  originallyAvailableAt: 'year',
  audienceRating: 'rating',
};

/** An unknown sort is ignored. */
function sortNameOf(name: string): SortName {
  return otherNames[name] ?? sortNames.find((known) => known === name) ?? 'title';
}

type ViewerKey = (item: Item, view: View) => number;

/** Sorts that depend on who looks. */
const viewerSorts: Readonly<Record<string, ViewerKey>> = {
  lastViewedAt: (item, { watch, person }) =>
    isPlayable(item) ? (watch.viewing(person, item)?.lastViewedAt ?? 0) : 0,
  viewCount: (item, { watch, person }) =>
    isPlayable(item) ? (watch.viewing(person, item)?.viewCount ?? 0) : 0,
  viewOffset: (item, { watch, person }) =>
    isPlayable(item) ? (watch.viewing(person, item)?.viewOffsetMs ?? 0) : 0,
};

function byViewer(items: readonly Item[], keyOf: ViewerKey, view: View): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item, view) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
