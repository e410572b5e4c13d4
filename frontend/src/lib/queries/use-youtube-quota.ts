import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** How often this person may still start a download, and how large. */
export const useYoutubeQuota = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.youtubeQuota,
    queryFn: ({ signal }) => api('GET /youtube/quota', undefined, { signal }),
  });
};
