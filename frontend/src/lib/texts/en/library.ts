import type { Library, LibrarySort } from '@medianest/shared';

type Order = 'asc' | 'desc';
/** What a library holds; videos that are no films have wide pictures. */
type Kind = 'movie' | 'show' | 'artist' | 'video' | 'collection';

const nouns: Record<Kind, [one: string, many: string]> = {
  movie: ['film', 'films'],
  show: ['series', 'series'],
  artist: ['artist', 'artists'],
  video: ['video', 'videos'],
  collection: ['collection', 'collections'],
};

const noun = (kind: Kind, count: number) => nouns[kind][count === 1 ? 0 : 1];

const kindOf = ({ type, shape }: Pick<Library, 'type' | 'shape'>): Kind =>
  type === 'movie' && shape === 'wide' ? 'video' : type;

const sorts: Record<LibrarySort, string> = {
  title: 'By title',
  added: 'By date added',
  year: 'By year',
  rating: 'By rating',
  duration: 'By length',
};

const orders: Record<LibrarySort, Record<Order, string>> = {
  title: { asc: 'A to Z', desc: 'Z to A' },
  added: { asc: 'Oldest first', desc: 'Newest first' },
  year: { asc: 'Oldest first', desc: 'Newest first' },
  rating: { asc: 'Lowest first', desc: 'Best first' },
  duration: { asc: 'Shortest first', desc: 'Longest first' },
};

export const library = {
  title: 'Library',
  libraries: 'Libraries',
  kindOf,
  /** "1,284 films"; the figure as the reader writes it. */
  count: (kind: Kind, count: number, figure: string) => `${figure} ${noun(kind, count)}`,
  /** What filters leave of it: "111 of 1,284 films". */
  countOf: (kind: Kind, figure: string, all: string) => `${figure} of ${all} ${noun(kind, 0)}`,

  shows: 'What to show',
  all: (kind: Kind) => `All ${noun(kind, 0)}`,
  collections: 'Collections',

  sortBy: 'Sort by',
  sorts,
  order: (sort: LibrarySort, order: Order) => orders[sort][order],
  turnAround: (words: string) => `Order: ${words}. Turn around`,
  genre: 'Genre',
  everyGenre: 'All genres',
  year: 'Year',
  everyYear: 'All years',
  unwatched: 'Not seen yet',
  clear: 'Clear filters',

  layout: 'Layout',
  layouts: { grid: 'Grid', list: 'List' },

  letters: 'Letters',
  letter: (letter: string, kind: Kind, count: number, figure: string) =>
    `${letter}, ${figure} ${noun(kind, count)}`,

  nothingSharedTitle: 'No shelves yet',
  nothingShared: (owner: string) =>
    `Ask ${owner} to share a library with you in Plex. It shows up here by itself.`,
  emptyTitle: (title: string) => `${title} is still empty`,
  emptyDetail: 'What is added to it in Plex hangs here a moment later.',
  noCollectionsTitle: 'No collections here',
  noCollectionsDetail: 'Collections that are made in Plex, or from a YouTube playlist, stand here.',
  noMatchTitle: 'Nothing fits',
  noMatchDetail: 'No title here has all of that at once.',
  goneTitle: 'This library is not shared with you any more',
  goneDetail: 'The others are where they were.',
  goneToast: (title: string) => `${title} is not shared with you any more.`,
  toFirst: (title: string) => `Open ${title}`,
};
