import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** What is behind an address of YouTube. Asked for once: a form that is being filled in stays as it is. */
export const useYoutubePreview = (url: string) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.youtubePreview(url),
    queryFn: ({ signal }) => api('GET /youtube/preview', { query: { url } }, { signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
};
