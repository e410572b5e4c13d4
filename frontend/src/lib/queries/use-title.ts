import { useApi } from '../api/api-provider.tsx';
import type { TitleKey } from '../title-place.ts';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** Everything about one film or series, here or not. */
export const useTitle = ({ mediaType, tmdbId }: TitleKey) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.title(mediaType, tmdbId),
    queryFn: ({ signal }) =>
      api('GET /media/:mediaType/:tmdbId', { params: { mediaType, tmdbId } }, { signal }),
    refetchInterval: askAgainWhileFailing(),
  });
};
