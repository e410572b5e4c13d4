import type { HistoryRange } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const refreshMs = 60_000;

/** How a monitor was. */
export const useMonitorHistory = (id: number, range: HistoryRange) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.monitorHistory(id, range),
    queryFn: ({ signal }) =>
      api('GET /monitors/:id/history', { params: { id }, query: { range } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
