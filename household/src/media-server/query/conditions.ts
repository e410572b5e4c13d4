import { type Item, leavesOf, titleOf } from '../../catalogue/items.ts';
import { folded } from '../../catalogue/sort-title.ts';
import type { View } from '../view.ts';
import { type Field, fields } from './fields.ts';
import { tagKey } from './tag-keys.ts';

export type Condition = (item: Item) => boolean;

type Term = { readonly name: string; readonly operator: string; readonly value: string; readonly view: View };

const termPattern = /^(?:(movie|show|season|episode)\.)?(\w+?)(!=|[!=<>]|<<|>>)?$/;

/**
 * The filters of a query, all of which must hold. What names no field, and cut-offs such as `addedAt>>=`,
 * are ignored without a word (plex.md §2).
 */
export function conditionsOf(query: Readonly<Record<string, unknown>>, view: View): Condition[] {
  return Object.entries(query).flatMap(([parameter, given]) => {
    const [, level, name = '', operator = ''] = termPattern.exec(parameter) ?? [];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field || operator === '<<' || operator === '>>') return [];
    return [given].flat().flatMap((value) => {
      if (typeof value !== 'string') return [];
      const condition = conditionOf(field, { name, operator, value, view });
      return condition ? [atLevel(level, condition)] : [];
    });
  });
}

function conditionOf(field: Field, term: Term): Condition | null {
  switch (field.type) {
    case 'string':
      return textCondition(field.of, term);
    case 'integer':
    case 'date':
      return numberCondition(field.of, term);
    case 'tag':
      return tagCondition(field.of, term);
    case 'boolean':
      return flagCondition(field.of, term);
  }
}

function textCondition(of: (item: Item) => string, { operator, value }: Term): Condition {
  // `title==x` reaches us as the value `=x` when the client does not encode it.
  const isEqual = operator === '=' || operator === '!=' || value.startsWith('=');
  const wanted = folded(value.replace(/^=/, ''));
  const holds = (text: string): boolean => {
    if (isEqual) return text === wanted;
    if (operator === '<') return text.startsWith(wanted);
    return operator === '>' ? text.endsWith(wanted) : text.includes(wanted);
  };
  const isNegated = operator.startsWith('!');
  return (item) => holds(folded(of(item))) !== isNegated;
}

function numberCondition(of: (item: Item) => number | null, { operator, value }: Term): Condition | null {
  const wanted = value.split(',').map(Number);
  if (wanted.some(Number.isNaN)) return null;
  return (item) => {
    const number = of(item);
    return (number !== null && wanted.includes(number)) !== (operator === '!');
  };
}

/** Tags are named or given by their number; several between commas mean any of them. */
function tagCondition(of: (item: Item, view: View) => readonly string[], term: Term): Condition {
  const wanted = new Set(term.value.split(',').map((tag) => tag.trim().toLowerCase()));
  const known = new Map<string, boolean>();
  const isWanted = (tag: string): boolean => {
    const answer = known.get(tag) ?? (wanted.has(tag.toLowerCase()) || wanted.has(tagKey(term.name, tag)));
    known.set(tag, answer);
    return answer;
  };
  return (item) => of(item, term.view).some(isWanted) !== (term.operator === '!');
}

function flagCondition(
  of: (item: Item, view: View) => boolean,
  { operator, value, view }: Term,
): Condition | null {
  if (value !== '0' && value !== '1') return null;
  const wanted = (value === '1') !== (operator === '!');
  return (item) => of(item, view) === wanted;
}

/** `show.genre` of an episode asks its show, `episode.unwatched` of a show any of its episodes. */
function atLevel(level: string | undefined, condition: Condition): Condition {
  return (item) => {
    if (level === 'show') return condition(titleOf(item));
    if (level === 'season' && item.kind === 'episode') return condition(item.season);
    if (level === 'episode' && item.kind !== 'movie') return leavesOf(item).some(condition);
    return condition(item);
  };
}
