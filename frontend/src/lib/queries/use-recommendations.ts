import { useApi } from '../api/api-provider.tsx';
import type { TitleKey } from '../title-place.ts';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** What people who liked a title also like. */
export const useRecommendations = ({ mediaType, tmdbId, enabled }: TitleKey & { enabled: boolean }) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.recommendations(mediaType, tmdbId),
    queryFn: ({ signal }) =>
      api(
        'GET /media/:mediaType/:tmdbId/recommendations',
        { params: { mediaType, tmdbId }, query: { page: 1 } },
        { signal },
      ),
    refetchInterval: askAgainWhileFailing(),
    enabled,
  });
};
