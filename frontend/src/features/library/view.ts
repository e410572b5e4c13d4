import type { Library, LibrarySort } from '@medianest/shared';

/** What of a library is looked at, as its address says it. */
export interface LibraryView {
  /** Id of the library; null for the first one. */
  library: string | null;
  shows: 'titles' | 'collections';
  sort: LibrarySort;
  order: 'asc' | 'desc';
  genre: string | null;
  year: number | null;
  unwatched: boolean;
}

/** What a library can be sorted by; nobody asks how long an artist is. */
export const sortsOf: Record<Library['type'], readonly LibrarySort[]> = {
  movie: ['title', 'added', 'year', 'rating', 'duration'],
  show: ['title', 'added', 'year', 'rating'],
  artist: ['title', 'added', 'rating'],
};

const allSorts = sortsOf.movie;

/** Titles ascend, everything else begins with the latest, best or longest. */
export const usualOrder = (sort: LibrarySort): 'asc' | 'desc' => (sort === 'title' ? 'asc' : 'desc');

const readId = (text: string | null) => (text !== null && /^\d{1,9}$/.test(text) ? text : null);
const readGenre = (text: string | null) => (text !== null && /^.{1,100}$/.test(text) ? text : null);

const readYear = (text: string | null) => {
  const year = text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
  return year !== null && year >= 1800 && year <= 2200 ? year : null;
};

const readOrder = (text: string | null, sort: LibrarySort) =>
  text === 'asc' || text === 'desc' ? text : usualOrder(sort);

/** Reads an address; what makes no sense is left out without a word. */
export const readView = (query: URLSearchParams): LibraryView => {
  const sort = allSorts.find((known) => known === query.get('sort')) ?? 'title';
  return {
    library: readId(query.get('library')),
    shows: query.get('view') === 'collections' ? 'collections' : 'titles',
    sort,
    order: readOrder(query.get('order'), sort),
    genre: readGenre(query.get('genre')),
    year: readYear(query.get('year')),
    unwatched: query.get('unwatched') === '1',
  };
};

/** The shortest address of a view: what is usual is not said. */
export const writeView = (view: LibraryView): URLSearchParams => {
  const { library, shows, sort, order, genre, year, unwatched } = view;
  const said = {
    library,
    view: shows === 'collections' ? shows : null,
    sort: sort === 'title' ? null : sort,
    order: order === usualOrder(sort) ? null : order,
    genre,
    year,
    unwatched: unwatched ? '1' : null,
  };
  const entries = Object.entries(said).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(entries);
};

export const isFiltered = ({ genre, year, unwatched }: LibraryView): boolean =>
  genre !== null || year !== null || unwatched;

export const withoutFilters = { genre: null, year: null, unwatched: false } as const;

/** A view in the terms of one library: sorts and filters that it does not have fall away. */
export const fitView = (
  view: LibraryView,
  library: Library,
  genres: readonly { id: string }[] | undefined,
): LibraryView => {
  const knowsGenre = genres === undefined || genres.some(({ id }) => id === view.genre);
  const fitted = { ...view, library: library.id, genre: knowsGenre ? view.genre : null };
  return sortsOf[library.type].includes(view.sort) ? fitted : { ...fitted, sort: 'title', order: 'asc' };
};
