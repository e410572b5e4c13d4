import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { useLiveConnection } from '../realtime/live-provider.tsx';
import { queryKeys } from './keys.ts';
import type { DownloadPage } from './patch-downloads.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyError } from './use-steady-error.ts';

/** Everybody’s are for administrators. */
export type Whose = 'mine' | 'everybody';

interface DownloadsQuestion {
  whose: Whose;
  state: 'open' | 'done';
}

const pageLength = 30;

/** What is told live needs asking only for what another device began. */
const refreshMs = { live: 30_000, connecting: 5_000, off: 5_000 };

const offsetAfter = ({ items, offset, total }: DownloadPage) => {
  const next = offset + items.length;
  return items.length > 0 && next < total ? next : undefined;
};

/** Downloads with their videos, the latest first, page by page. */
export const useDownloads = ({ whose, state }: DownloadsQuestion) => {
  const api = useApi();
  const live = useLiveConnection();
  const query = useInfiniteQuery<DownloadPage, Error, InfiniteData<DownloadPage>, QueryKey, number>({
    queryKey: queryKeys.downloadList(whose, state),
    queryFn: ({ pageParam: offset, signal }) => {
      const query = { state, offset, limit: pageLength };
      return whose === 'mine'
        ? api('GET /youtube/downloads', { query }, { signal })
        : api('GET /admin/downloads', { query }, { signal });
    },
    initialPageParam: 0,
    getNextPageParam: offsetAfter,
    refetchInterval: askAgainWhileFailing(refreshMs[live]),
  });
  const { data, isFetchNextPageError, fetchNextPage, refetch } = query;
  return {
    items: data?.pages.flatMap(({ items }) => items),
    total: data?.pages[0]?.total ?? 0,
    error: useSteadyError(query),
    listedAtMs: query.dataUpdatedAt,
    errorUpdatedAt: query.errorUpdatedAt,
    isFetching: query.isFetching,
    isFetchingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    loadMore: () => void fetchNextPage({ cancelRefetch: false }),
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
};

export type DownloadsList = ReturnType<typeof useDownloads>;
