import { type Item, leavesOf, titleOf } from '../../catalogue/items.ts';
import { folded } from '../../catalogue/sort-title.ts';
import type { Collection } from '../../collections/collection.ts';
import type { View } from '../view.ts';
import { collectionFields, fields, type Reading } from './fields.ts';
import { type Condition, readGroups } from './groups.ts';
import { tagKey } from './tag-keys.ts';
import type { Term, Terms } from './terms.ts';

type Comparison = { readonly name: string; readonly operator: string; readonly value: string };

/**
 * What a query asks of items, or null. What names no field, and cut-offs such as `addedAt>>=`, are ignored
 * without a word (plex.md §2).
 */
export function conditionOf(terms: Terms, view: View): Condition<Item> | null {
  return readGroups(terms, (term) => {
    const { level, ...comparison } = parse(term);
    if (level === 'collection') return null;
    const condition = comparisonWith(fields, { ...comparison, view });
    return condition && atLevel(level, condition);
  });
}

/** The same of collections. */
export function collectionConditionOf(terms: Terms, view: View): Condition<Collection> | null {
  return readGroups(terms, (term) => {
    const { level = 'collection', ...comparison } = parse(term);
    return level === 'collection' ? comparisonWith(collectionFields, { ...comparison, view }) : null;
  });
}

const namePattern = /^(?:(movie|show|season|episode|collection)\.)?(\w+?)(!=|[!=<>]|<<|>>)?$/;

function parse([parameter, value]: Term): Comparison & { level?: string | undefined } {
  const [, level, name = '', operator = ''] = namePattern.exec(parameter) ?? [];
  return { level, name, operator, value };
}

function comparisonWith<Subject>(
  known: Readonly<Record<string, Reading<Subject>>>,
  { view, ...comparison }: Comparison & { view: View },
): Condition<Subject> | null {
  const { name, operator } = comparison;
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!field || operator === '<<' || operator === '>>') return null;
  switch (field.type) {
    case 'string':
      return textCondition(field.of, comparison);
    case 'integer':
    case 'date':
      return numberCondition(field.of, comparison);
    case 'tag':
      return tagCondition((subject) => field.of(subject, view), comparison);
    case 'boolean':
      return flagCondition((subject) => field.of(subject, view), comparison);
  }
}

function textCondition<Subject>(
  of: (subject: Subject) => string,
  { operator, value }: Comparison,
): Condition<Subject> {
  // `title==x` reaches us as the value `=x` when the client does not encode it.
  const isEqual = operator === '=' || operator === '!=' || value.startsWith('=');
  const wanted = folded(value.replace(/^=/, ''));
  const holds = (text: string): boolean => {
    if (isEqual) return text === wanted;
    if (operator === '<') return text.startsWith(wanted);
    return operator === '>' ? text.endsWith(wanted) : text.includes(wanted);
  };
  const isNegated = operator.startsWith('!');
  return (subject) => holds(folded(of(subject))) !== isNegated;
}

function numberCondition<Subject>(
  of: (subject: Subject) => number | null,
  { operator, value }: Comparison,
): Condition<Subject> | null {
  const wanted = value.split(',').map(Number);
  if (wanted.some(Number.isNaN)) return null;
  return (subject) => {
    const number = of(subject);
    return (number !== null && wanted.includes(number)) !== (operator === '!');
  };
}

/** Tags are named or given by their number; several between commas mean any of them. */
function tagCondition<Subject>(
  of: (subject: Subject) => readonly string[],
  { name, operator, value }: Comparison,
): Condition<Subject> {
  const wanted = new Set(value.split(',').map((tag) => tag.trim().toLowerCase()));
  const known = new Map<string, boolean>();
  const isWanted = (tag: string): boolean => {
    const answer = known.get(tag) ?? (wanted.has(tag.toLowerCase()) || wanted.has(tagKey(name, tag)));
    known.set(tag, answer);
    return answer;
  };
  return (subject) => of(subject).some(isWanted) !== (operator === '!');
}

function flagCondition<Subject>(
  of: (subject: Subject) => boolean,
  { operator, value }: Comparison,
): Condition<Subject> | null {
  if (value !== '0' && value !== '1') return null;
  const wanted = (value === '1') !== (operator === '!');
  return (subject) => of(subject) === wanted;
}

/** `show.genre` of an episode asks its show, `episode.unwatched` of a show any of its episodes. */
function atLevel(level: string | undefined, condition: Condition<Item>): Condition<Item> {
  return (item) => {
    if (level === 'show') return condition(titleOf(item));
    if (level === 'season' && item.kind === 'episode') return condition(item.season);
    if (level === 'episode' && item.kind !== 'movie') return leavesOf(item).some(condition);
    return condition(item);
  };
}
