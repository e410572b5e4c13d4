import type { MediaRequest } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const refreshMs = 30_000;

/** One request and what happened to it. */
export const useRequest = (id: string) => {
  const api = useApi();
  return useSteadyQuery<MediaRequest, ReturnType<typeof queryKeys.request>>({
    queryKey: queryKeys.request(id),
    queryFn: ({ signal }) => api('GET /media/requests/:id', { params: { id } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
