import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import type { LibraryFilter } from './library-filter.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const staleMs = 5 * 60_000;

/** Where each letter begins in a library that is sorted by title. */
export const useLibraryLetters = (id: string, filter: LibraryFilter, { enabled }: { enabled: boolean }) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: [...queryKeys.library(id), 'letters', filter],
    queryFn: ({ signal }) =>
      api('GET /plex/library/:id/letters', { params: { id }, query: filter }, { signal }),
    staleTime: staleMs,
    enabled,
  });
};
