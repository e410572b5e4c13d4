import { type Item, type ItemKind, kindOfType, type Section } from '../../catalogue/items.ts';
import { wholeNumber } from '../../wire/parameters.ts';
import type { View } from '../view.ts';
import { conditionOf } from './conditions.ts';
import { inOrder, isKept } from './order.ts';
import { findValue, type Terms } from './terms.ts';

/** What a section's `/all` answers. */
export function browse(section: Section, terms: Terms, view: View): readonly Item[] {
  const kind = wantedKind(section, terms);
  if (kind === null) return [];
  const sort = findValue(terms, 'sort');
  const inOrderOfSort = () => inOrder(view.shelf(section), { kind, sort, view });
  const condition = conditionOf(terms, view);
  if (!condition && isKept(sort)) return limited(inOrderOfSort(), terms);
  const found = view.recall(JSON.stringify([section.key, kind, withoutWindow(terms)]), () =>
    condition ? inOrderOfSort().filter(condition) : inOrderOfSort(),
  );
  return limited(found, terms);
}

/** `limit=` cuts the result itself, as opposed to the window that shows a part of it. */
export function limited<Found>(found: readonly Found[], terms: Terms): readonly Found[] {
  const limit = wholeNumber(findValue(terms, 'limit'));
  return limit ? found.slice(0, limit) : found;
}

/** Pages of one result differ in their window alone. */
function withoutWindow(terms: Terms) {
  return terms.filter(([name]) => !name.startsWith('X-Plex-'));
}

/** Null for a type that such a section does not hold; without one it is what the section mainly holds. */
function wantedKind(section: Section, terms: Terms): ItemKind | null {
  const type = findValue(terms, 'type');
  return type ? kindOfType(Number(type)) : section.type;
}
