import type { HistoryRange, ServiceName } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const refreshMs = 60_000;

/** How a service was. */
export const useServiceHistory = (name: ServiceName, range: HistoryRange) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.serviceHistory(name, range),
    queryFn: ({ signal }) =>
      api('GET /services/:name/history', { params: { name }, query: { range } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
