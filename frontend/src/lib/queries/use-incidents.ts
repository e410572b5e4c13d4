import type { Incident } from '@medianest/shared';
import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyError } from './use-steady-error.ts';

const pageLength = 20;
const refreshMs = 60_000;

interface Page {
  items: Incident[];
  total: number;
  offset: number;
}

/** When one came in between two pages, the second one repeats the end of the first. */
const eachOnce = (items: readonly Incident[]) => [...new Map(items.map((item) => [item.id, item])).values()];

/** What did not work, page by page: what still does not, then the latest. */
export const useIncidents = () => {
  const api = useApi();
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, QueryKey, number>({
    queryKey: queryKeys.incidents,
    queryFn: ({ pageParam: offset, signal }) =>
      api('GET /incidents', { query: { offset, limit: pageLength } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ items, offset, total }) => {
      const next = offset + items.length;
      return items.length > 0 && next < total ? next : undefined;
    },
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = query;
  return {
    items: data && eachOnce(data.pages.flatMap(({ items }) => items)),
    error: useSteadyError({ data, error }),
    errorUpdatedAt: query.errorUpdatedAt,
    isFetching: query.isFetching,
    isFetchingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage({ cancelRefetch: false }),
    retry: () => void refetch(),
  };
};
