import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const staleMs = 5 * 60_000;

/** The genres and years of a library; nothing is asked before one is known. */
export const useLibraryFilters = (id: string | undefined) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: [...queryKeys.library(id ?? ''), 'filters'],
    queryFn: ({ signal }) => api('GET /plex/library/:id/filters', { params: { id: id ?? '' } }, { signal }),
    staleTime: staleMs,
    enabled: id !== undefined,
  });
};
