import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { askAgainWhileFailing } from '#lib/queries/refetch-interval.ts';
import type { LatestNotifications } from '#lib/queries/use-latest-notifications.ts';
import { useSteadyError } from '#lib/queries/use-steady-error.ts';

const pageLength = 30;

/** Everything that this person was told, page by page, the latest first. */
export const useNews = () => {
  const api = useApi();
  const query = useInfiniteQuery<
    LatestNotifications,
    Error,
    InfiniteData<LatestNotifications>,
    QueryKey,
    number
  >({
    queryKey: queryKeys.notificationList('all'),
    queryFn: ({ pageParam: offset, signal }) =>
      api('GET /notifications', { query: { offset, limit: pageLength } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ items, offset, total }) => {
      const next = offset + items.length;
      return items.length > 0 && next < total ? next : undefined;
    },
    refetchInterval: askAgainWhileFailing(),
  });
  const { data, error, isFetchingNextPage, isFetchNextPageError, hasNextPage, fetchNextPage, refetch } =
    query;
  return {
    items: useMemo(
      () =>
        data && [
          ...new Map(data.pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values(),
        ],
      [data],
    ),
    error: useSteadyError({ data, error }),
    /** Set while what is shown could not be asked again, or not further. */
    failedMore: error,
    listedAtMs: query.dataUpdatedAt,
    errorUpdatedAt: query.errorUpdatedAt,
    isFetching: query.isFetching,
    isFetchingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage({ cancelRefetch: false }),
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
};
