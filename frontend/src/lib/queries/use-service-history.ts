import type { ServiceName } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const refreshMs = 60_000;

/** How a service was over the last 24 hours. */
export const useServiceHistory = (name: ServiceName) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.serviceHistory(name),
    queryFn: ({ signal }) =>
      api('GET /services/:name/history', { params: { name }, query: { range: '24h' } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
