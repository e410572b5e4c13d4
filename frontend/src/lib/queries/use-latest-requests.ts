import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const shownAtOnce = 6;
const refreshMs = 60_000;

/** What this person asked for last. */
export const useLatestRequests = ({ enabled }: { enabled: boolean }) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.latestRequests,
    queryFn: ({ signal }) =>
      api('GET /media/requests', { query: { offset: 0, limit: shownAtOnce } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
    enabled,
  });
};
