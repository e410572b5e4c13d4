import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const rowLength = 24;
const refreshMs = 5 * 60_000;

/** What this person has begun, and the next episodes of what this person follows. */
export const useContinueWatching = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.continueWatching,
    queryFn: ({ signal }) => api('GET /plex/continue-watching', { query: { limit: rowLength } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
