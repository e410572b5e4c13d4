import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { useLiveConnection } from '../realtime/live-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** What is told live needs no asking, but for what a check does not tell. */
const refreshMs = { live: 300_000, connecting: 30_000, off: 30_000 };

/** What Uptime Kuma watches, as far as this person may see it. */
export const useMonitors = () => {
  const api = useApi();
  const live = useLiveConnection();
  return useSteadyQuery({
    queryKey: queryKeys.monitors,
    queryFn: ({ signal }) => api('GET /monitors', undefined, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs[live]),
  });
};

/** Chooses which monitors everybody sees; the answer is the list as it stands then. */
export const useShowMonitors = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (visible: number[]) => api('PUT /admin/monitors', { body: { visible } }),
    onSuccess: (list) => client.setQueryData(queryKeys.monitors, list),
  });
};
