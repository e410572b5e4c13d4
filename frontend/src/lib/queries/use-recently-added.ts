import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const rowLength = 24;
const refreshMs = 5 * 60_000;

/** What came in last, of what Plex shares with this person. */
export const useRecentlyAdded = (options: { enabled?: boolean } = {}) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.recentlyAdded,
    queryFn: ({ signal }) => api('GET /plex/recently-added', { query: { limit: rowLength } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
    ...options,
  });
};
