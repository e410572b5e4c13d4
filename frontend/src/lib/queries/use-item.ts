import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** Everything about one film, series, season, episode, artist or album. */
export const useItem = (ratingKey: string) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.item(ratingKey),
    queryFn: ({ signal }) => api('GET /plex/items/:ratingKey', { params: { ratingKey } }, { signal }),
    refetchInterval: askAgainWhileFailing(),
  });
};
