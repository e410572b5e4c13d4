import type { LibrarySort } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import type { LibraryFilter } from './library-filter.ts';
import type { PageSource } from './page-source.ts';

export type LibraryQuestion =
  | { shows: 'titles'; id: string; sort: LibrarySort; order: 'asc' | 'desc'; filter: LibraryFilter }
  | { shows: 'collections'; id: string };

/** The titles or the collections of a library as a long list. */
export const useLibrarySource = (question: LibraryQuestion): PageSource => {
  const api = useApi();
  const { id } = question;
  if (question.shows === 'collections') {
    return {
      key: queryKeys.collections(id),
      ask: (page, signal) => api('GET /plex/collections', { query: { ...page, library: id } }, { signal }),
    };
  }
  const { sort, order, filter } = question;
  const asked = { sort, order, ...filter };
  return {
    key: [...queryKeys.library(id), 'items', asked],
    ask: (page, signal) =>
      api('GET /plex/library/:id/items', { params: { id }, query: { ...page, ...asked } }, { signal }),
  };
};
