import type { discoverLists } from '@medianest/shared';
import { keepPreviousData } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

export type DiscoverList = (typeof discoverLists)[number];

export interface DiscoverQuestion {
  list: DiscoverList;
  genre?: number | null;
  /** Rows are asked for when they come into sight. */
  enabled: boolean;
}

const freshMs = 5 * 60_000;

/** What others watch, what is new, what comes, or all of a genre. */
export const useDiscover = ({ list, genre = null, enabled }: DiscoverQuestion) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.discover(list, genre),
    queryFn: ({ signal }) =>
      api(
        'GET /media/discover/:list',
        { params: { list }, query: { page: 1, ...(genre !== null && { genre }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: freshMs,
    refetchInterval: askAgainWhileFailing(),
    enabled,
  });
};
