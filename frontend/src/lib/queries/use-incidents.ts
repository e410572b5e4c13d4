import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const shown = 20;
const refreshMs = 60_000;

/** What did not work, the latest first. */
export const useIncidents = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.incidents,
    queryFn: ({ signal }) => api('GET /incidents', { query: { limit: shown } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
