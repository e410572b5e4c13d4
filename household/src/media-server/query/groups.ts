import type { Term, Terms } from './terms.ts';

export type Condition<Subject> = (subject: Subject) => boolean;
type Read<Subject> = (term: Term) => Condition<Subject> | null;

/**
 * What the terms ask for together. `push=1` and `pop=1` are brackets; between them `or=1` parts what is
 * enough by itself, and all else must hold at once. Terms that `read` makes nothing of are ignored.
 *
 * @returns null when nothing is asked for
 */
export function readGroups<Subject>(terms: Terms, read: Read<Subject>): Condition<Subject> | null {
  return readGroup(terms.values(), read);
}

function readGroup<Subject>(rest: Iterator<Term>, read: Read<Subject>): Condition<Subject> | null {
  const alternatives: Condition<Subject>[][] = [[]];
  for (let next = rest.next(); !next.done; next = rest.next()) {
    const [name] = next.value;
    if (name === 'pop') break;
    if (name === 'or') alternatives.push([]);
    const condition = name === 'push' ? readGroup(rest, read) : read(next.value);
    if (condition) alternatives.at(-1)?.push(condition);
  }
  const asked = alternatives.filter((conditions) => conditions.length > 0);
  if (asked.length === 0) return null;
  return (subject) => asked.some((conditions) => conditions.every((holds) => holds(subject)));
}
