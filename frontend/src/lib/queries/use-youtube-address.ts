import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** What an address of YouTube names; null when it names nothing that can be fetched. */
export const useYoutubeAddress = (text: string) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.youtubeAddress(text),
    queryFn: async ({ signal }) =>
      (await api('GET /search', { query: { q: text, sources: 'youtube' } }, { signal })).youtube,
    refetchInterval: askAgainWhileFailing(),
  });
};
