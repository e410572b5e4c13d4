import type { Library } from '@medianest/shared';
import type { WallLayout } from '#components/media/wall/geometry.ts';
import { useWall } from '#components/media/wall/use-wall.ts';
import { toLibraryFilter } from '#lib/queries/library-filter.ts';
import { useLibraryLetters } from '#lib/queries/use-library-letters.ts';
import { type LibraryQuestion, useLibrarySource } from '#lib/queries/use-library-source.ts';
import { stopsOf } from './letters.ts';
import { isFiltered, type LibraryView } from './view.ts';

interface LibraryShelf {
  library: Library;
  view: LibraryView;
  layout: WallLayout;
}

const questionOf = (id: string, view: LibraryView): LibraryQuestion =>
  view.shows === 'collections'
    ? { shows: 'collections', id }
    : { shows: 'titles', id, sort: view.sort, order: view.order, filter: toLibraryFilter(view) };

/** What a view shows: its wall, and the letters beside it where there are some. */
export const useLibraryShelf = ({ library, view, layout }: LibraryShelf) => {
  const areCollections = view.shows === 'collections';
  const byLetter = !areCollections && view.sort === 'title';
  const letters = useLibraryLetters(library.id, toLibraryFilter(view), { enabled: byLetter });
  const wall = useWall({
    source: useLibrarySource(questionOf(library.id, view)),
    shape: areCollections ? 'poster' : library.shape,
    layout,
    expected: areCollections || isFiltered(view) ? null : library.count,
  });
  const stops = letters.data === undefined ? [] : stopsOf(letters.data.items, view.order);
  return { wall, stops: byLetter ? stops : null };
};
