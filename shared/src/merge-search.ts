import type { TitleCard, TitlePage, TitleType } from './api/media/titles.ts';
import type { MediaCard } from './api/plex/cards.ts';
import type { LibrarySearch } from './api/plex/search.ts';

const titleTypeOf: Partial<Record<MediaCard['type'], TitleType>> = { movie: 'movie', show: 'tv' };

const nameOf = (type: TitleType, { title, year }: Pick<MediaCard, 'title' | 'year'>) =>
  `${type} ${title.trim().toLowerCase()} ${year ?? ''}`;

const isAmong = (cards: readonly MediaCard[]) => {
  const names = new Set<string>();
  for (const card of cards) {
    const type = titleTypeOf[card.type];
    if (type) names.add(nameOf(type, card));
  }
  return (title: TitleCard) => names.has(nameOf(title.mediaType, title));
};

/** The titles that no hit in the library shows already: a title in both is one card. */
export const withoutLibraryHits = (
  titles: TitlePage | null,
  library: LibrarySearch | null,
): TitlePage | null => {
  if (!titles || !library) return titles;
  const isHit = isAmong(library.groups.flatMap(({ items }) => items));
  return { ...titles, items: titles.items.filter((title) => !isHit(title)) };
};
