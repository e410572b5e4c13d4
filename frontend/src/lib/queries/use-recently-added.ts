import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';

const rowLength = 24;
const refreshMs = 5 * 60_000;

/** What came in last, of what Plex shares with this person. */
export const useRecentlyAdded = (options: { enabled?: boolean } = {}) => {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.recentlyAdded,
    queryFn: ({ signal }) => api('GET /plex/recently-added', { query: { limit: rowLength } }, { signal }),
    refetchInterval: refreshMs,
    ...options,
  });
};
