import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const refreshMs = 30_000;

/** How the house is right now: services, what is wrong, what is planned, what plays. */
export const useDashboard = (options: { enabled?: boolean } = {}) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.dashboard,
    queryFn: ({ signal }) => api('GET /dashboard', undefined, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
    ...options,
  });
};
