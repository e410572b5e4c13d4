import type { TitleType } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** The genres of films or series: they hardly ever change. */
export const useGenres = ({ mediaType, enabled }: { mediaType: TitleType; enabled: boolean }) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.genres(mediaType),
    queryFn: ({ signal }) => api('GET /media/genres/:mediaType', { params: { mediaType } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: askAgainWhileFailing(),
    enabled,
  });
};
