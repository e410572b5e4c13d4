import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** The libraries that Plex shares with this person, with how much is in them. */
export const useLibraryList = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.libraries,
    queryFn: ({ signal }) => api('GET /plex/libraries', undefined, { signal }),
    refetchInterval: askAgainWhileFailing(),
  });
};
