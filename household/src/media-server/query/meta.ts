import { type ItemKind, type Section, typeNumbers } from '../../catalogue/items.ts';
import type { WireNode } from '../../wire/wire.ts';
import { collectionFields, type Field, fields } from './fields.ts';

const kindsOfSection = { movie: ['movie'], show: ['show', 'season', 'episode'] } as const satisfies Record<
  Section['type'],
  readonly ItemKind[]
>;
const typeTitles = { movie: 'Movies', show: 'TV Shows', season: 'Seasons', episode: 'Episodes' } as const;

/** How a client may search and sort in a section, for `includeMeta=1&includeAdvanced=1` (plex.md §4). */
export function sectionMeta(section: Section): WireNode {
  const kinds = kindsOfSection[section.type];
  return { Type: kinds.map((kind) => typeOf(section, kind)), FieldType: fieldTypes };
}

/** The same for the collections of a section. */
export function collectionMeta(section: Section): WireNode {
  const type = {
    key: `/library/sections/${section.key}/collections?type=${typeNumbers.collection}`,
    type: 'collection',
    title: 'Collections',
    active: true,
    Sort: [sort('titleSort', 'Title', 'asc'), sort('addedAt', 'Date Added', 'desc')],
    Field: Object.entries(collectionFields).map(([name, { title, type }]) => ({
      key: `collection.${name}`,
      title,
      type,
    })),
  };
  return { Type: [type], FieldType: fieldTypes };
}

function typeOf(section: Section, kind: ItemKind): WireNode {
  const known = Object.entries(fields).filter(([, field]) => field.kinds.includes(kind));
  return {
    key: `/library/sections/${section.key}/all?type=${typeNumbers[kind]}`,
    type: kind,
    title: typeTitles[kind],
    active: kind === section.type,
    Filter: known.flatMap(([name, field]) => filterOf(name, { field, section, kind })),
    Sort: sortsOf(kind),
    Field: known.map(([name, field]) => ({
      key: section.type === 'movie' ? name : `${kind}.${name}`,
      title: field.title,
      type: field.type,
    })),
  };
}

/** What can be chosen from a list or switched on; words and dates are fields alone. */
function filterOf(name: string, about: { field: Field; section: Section; kind: ItemKind }): WireNode[] {
  const { field, section, kind } = about;
  if (field.type === 'date' || (field.type === 'string' && name !== 'studio')) return [];
  const type = kind === section.type ? '' : `?type=${typeNumbers[kind]}`;
  return [
    {
      filter: name,
      filterType: field.type === 'tag' ? 'string' : field.type,
      key: `/library/sections/${section.key}/${name}${type}`,
      title: field.title,
      type: 'filter',
    },
  ];
}

function sortsOf(kind: ItemKind): WireNode[] {
  const all = [
    { ...sort('titleSort', 'Title', 'asc'), default: 'asc', active: true, activeDirection: 'asc' },
    sort('year', 'Year', 'desc'),
    sort('originallyAvailableAt', 'Release Date', 'desc'),
    sort('addedAt', 'Date Added', 'desc'),
    sort('lastViewedAt', 'Date Viewed', 'desc'),
  ];
  if (kind === 'season') return all;
  const rated = [sort('rating', 'Critic Rating', 'desc'), sort('audienceRating', 'Audience Rating', 'desc')];
  const played = [sort('duration', 'Duration', 'desc'), sort('viewOffset', 'Progress', 'desc')];
  return [...all, ...(kind === 'episode' ? [] : rated), ...(kind === 'show' ? [] : played)];
}

function sort(key: string, title: string, defaultDirection: 'asc' | 'desc'): WireNode {
  return { defaultDirection, descKey: `${key}:desc`, key, title };
}

const operators = (pairs: readonly (readonly [key: string, title: string])[]) =>
  pairs.map(([key, title]) => ({ key, title }));
const isOrIsNot = [
  ['=', 'is'],
  ['!=', 'is not'],
] as const;

/** Cut-offs are listed, and yet ignored by `/all` (plex.md §2). */
const fieldTypes: WireNode[] = [
  { type: 'tag', Operator: operators(isOrIsNot) },
  {
    type: 'integer',
    Operator: operators([...isOrIsNot, ['>>=', 'is greater than'], ['<<=', 'is less than']]),
  },
  {
    type: 'string',
    Operator: operators([
      ['=', 'contains'],
      ['!=', 'does not contain'],
      ['==', 'is'],
      ['!==', 'is not'],
      ['<=', 'begins with'],
      ['>=', 'ends with'],
    ]),
  },
  {
    type: 'boolean',
    Operator: operators([
      ['=', 'is true'],
      ['!=', 'is false'],
    ]),
  },
  {
    type: 'date',
    Operator: operators([
      ['<<=', 'is before'],
      ['>>=', 'is after'],
    ]),
  },
  { type: 'resolution', Operator: operators([['=', 'is']]) },
];
