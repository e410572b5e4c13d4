import { type Item, type ItemKind, type Section, typeNumbers } from '../../catalogue/items.ts';
import { folded } from '../../catalogue/sort-title.ts';
import type { Collection } from '../../collections/collections.ts';
import { fields } from '../query/fields.ts';
import type { View } from '../view.ts';

export type TagHit = {
  readonly tag: string;
  readonly field: 'actor' | 'director' | 'genre';
  readonly section: Section;
  readonly count: number;
};

export type SearchResult = {
  readonly items: ReadonlyMap<ItemKind, readonly Item[]>;
  readonly collections: readonly Collection[];
  readonly tags: ReadonlyMap<TagHit['field'], readonly TagHit[]>;
};

const searchedKinds = ['movie', 'show', 'episode'] as const;
const searchedTags = ['actor', 'director', 'genre'] as const;

/** What of the sections matches: the beginnings of words, the better matches first. */
export function search(input: {
  query: string;
  sections: readonly Section[];
  limit: number;
  view: View;
}): SearchResult {
  const { sections, limit, view } = input;
  const wanted = folded(input.query.trim());
  const ranked = <Hit>(hits: readonly Hit[], nameOf: (hit: Hit) => string) =>
    best(hits, { wanted, nameOf, limit });
  const kinds = searchedKinds.map((kind) => {
    const items = sections.flatMap((section) => view.shelf(section).ordered(kind, 'title'));
    return [kind, ranked(items, ({ title }) => title)] as const;
  });
  const tags = searchedTags.map((field) => {
    const hits = sections.flatMap((section) => countTags({ section, field, wanted, view }));
    return [field, ranked(hits, ({ tag }) => tag)] as const;
  });
  const collections = sections.flatMap((section) => view.collections(section));
  return {
    items: new Map(kinds),
    collections: ranked(collections, ({ title }) => title),
    tags: new Map(tags),
  };
}

function best<Hit>(
  hits: readonly Hit[],
  { wanted, nameOf, limit }: { wanted: string; nameOf: (hit: Hit) => string; limit: number },
): Hit[] {
  return hits
    .map((hit) => ({ hit, score: scoreOf(folded(nameOf(hit)), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** 3 for the very name, 2 for its beginning, 1 for the beginning of a word in it. */
function scoreOf(name: string, wanted: string): number {
  const place = name.indexOf(wanted);
  if (place < 0 || wanted === '') return 0;
  if (place === 0) return name === wanted ? 3 : 2;
  return /[\p{L}\p{N}]/u.test(name.charAt(place - 1)) && !name.includes(` ${wanted}`) ? 0 : 1;
}

function countTags(input: {
  section: Section;
  field: TagHit['field'];
  wanted: string;
  view: View;
}): TagHit[] {
  const { section, field, wanted, view } = input;
  const known = fields[field];
  if (known?.type !== 'tag') return [];
  const counts = new Map<string, number>();
  for (const item of view.shelf(section).titles()) {
    for (const tag of known.of(item, view)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .filter(([tag]) => folded(tag).includes(wanted))
    .map(([tag, count]) => ({ tag, field, section, count }));
}

/** The number of the type that a tag hit leads to. */
export const typeOfSection = (section: Section) => typeNumbers[section.type];
