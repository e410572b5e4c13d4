import type { Item } from '../catalogue/items.ts';
import { seedOf } from '../seeded-random.ts';
import type { WireNode } from '../wire/wire.ts';

/** The number that stands for a genre in `genre=`; the name is accepted there too. */
export function genreKey(genre: string): string {
  return String(1000 + (seedOf(genre) % 90_000));
}

/** What a section can be filtered by, as `/library/sections/{id}/genre` and `/year` list it; null for anything else. */
export function filterChoices(titles: readonly Item[], filter: string): WireNode[] | null {
  switch (filter) {
    case 'genre': {
      const genres = new Set(titles.flatMap((item) => ('genres' in item ? item.genres : [])));
      return [...genres].sort().map((title) => ({ key: genreKey(title), title, type: 'genre' }));
    }
    case 'year': {
      const years = new Set(titles.map((item) => item.year));
      return [...years].sort((a, b) => b - a).map((year) => ({ key: String(year), title: String(year) }));
    }
    default:
      return null;
  }
}
