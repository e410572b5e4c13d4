import type { Item, ItemKind, Section } from '../../catalogue/items.ts';
import { folded } from '../../catalogue/sort-title.ts';
import type { Collection } from '../../collections/collection.ts';
import type { View } from '../view.ts';
import { searchableOf, searchedTags, type TagField } from './searchable.ts';

export type TagHit = {
  readonly tag: string;
  readonly field: TagField;
  readonly section: Section;
  readonly count: number;
};

export type SearchResult = {
  readonly items: ReadonlyMap<ItemKind, readonly Item[]>;
  readonly collections: readonly Collection[];
  readonly tags: ReadonlyMap<TagField, readonly TagHit[]>;
};

const searchedKinds = ['movie', 'show', 'episode'] as const;

/** What of the sections matches: the beginnings of words, the better matches first. */
export function search(input: {
  query: string;
  sections: readonly Section[];
  limit: number;
  view: View;
}): SearchResult {
  const { sections, limit, view } = input;
  const wanted = folded(input.query.trim());
  const score = (name: string) => scoreOf(name, wanted);
  const scoredCollections = sections.flatMap((section) =>
    view.collections(section).map((hit) => ({ hit, score: score(folded(hit.title)) })),
  );
  return {
    items: new Map(
      searchedKinds.map((kind) => [kind, best(scoreItems({ kind, sections, view, score }), limit)]),
    ),
    collections: best(scoredCollections, limit),
    tags: new Map(
      searchedTags.map((field) => [field, best(scoreTags({ field, sections, view, score }), limit)]),
    ),
  };
}

type Scored<Hit> = { readonly hit: Hit; readonly score: number };

function best<Hit>(scored: readonly Scored<Hit>[], limit: number): Hit[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

type Search = { sections: readonly Section[]; view: View; score: (name: string) => number };

function scoreItems({ kind, sections, view, score }: Search & { kind: ItemKind }): Scored<Item>[] {
  return sections.flatMap((section) => {
    const items = view.shelf(section).ordered(kind, 'title');
    const { names } = searchableOf(items);
    const found: Scored<Item>[] = [];
    items.forEach((hit, position) => {
      const reached = score(names[position] ?? '');
      if (reached > 0) found.push({ hit, score: reached });
    });
    return found;
  });
}

function scoreTags({ field, sections, view, score }: Search & { field: TagField }): Scored<TagHit>[] {
  return sections.flatMap((section) => {
    const { tags } = searchableOf(view.shelf(section).ordered(section.type, 'title'));
    return tags[field].map(({ tag, name, count }) => ({
      hit: { tag, field, section, count },
      score: score(name),
    }));
  });
}

/** 3 for the very name, 2 for its beginning, 1 for the beginning of a word in it. */
function scoreOf(name: string, wanted: string): number {
  if (wanted === '' || !name.includes(wanted)) return 0;
  if (name.startsWith(wanted)) return name === wanted ? 3 : 2;
  return beginsWord(name, wanted) ? 1 : 0;
}

/** Scripts without spaces have words everywhere. */
function beginsWord(name: string, wanted: string): boolean {
  if (/^[\u3000-\u9fff\uac00-\ud7af]/.test(wanted)) return true;
  for (let place = name.indexOf(wanted); place >= 0; place = name.indexOf(wanted, place + 1)) {
    if (!/[\p{L}\p{N}]/u.test(name.charAt(place - 1))) return true;
  }
  return false;
}
