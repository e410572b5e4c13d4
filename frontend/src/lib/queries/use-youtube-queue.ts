import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const refreshMs = 30_000;

/** Whether videos are fetched now, and if not, why. */
export const useYoutubeQueue = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.youtubeQueue,
    queryFn: ({ signal }) => api('GET /youtube/queue', undefined, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};

/** For administrators: stops fetching, or goes on. */
export const usePauseQueue = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pause: boolean) =>
      pause ? api('POST /admin/queue/pause') : api('POST /admin/queue/resume'),
    onSuccess: (queue) => client.setQueryData(queryKeys.youtubeQueue, queue),
  });
};
