import type { Age, MediaCard } from '@medianest/shared';
import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyError } from './use-steady-error.ts';

interface Page extends Age {
  items: MediaCard[];
  total: number;
  offset: number;
}

interface PageRequest {
  offset: number;
  signal: AbortSignal;
}

interface PagedOptions<P extends Page> {
  queryKey: QueryKey;
  askPage: (request: PageRequest) => Promise<P>;
  enabled?: boolean;
}

/** An empty page ends the list too: something may have left it since its length was told. */
const offsetAfter = ({ items, offset, total }: Page) => {
  const next = offset + items.length;
  return items.length > 0 && next < total ? next : undefined;
};

/** When something came in between two pages, the second one repeats the end of the first. */
const eachOnce = (pages: readonly Page[]) => [
  ...new Map(pages.flatMap(({ items }) => items.map((card) => [card.ratingKey, card] as const))).values(),
];

/** A list that comes page by page, from its beginning. A failure keeps the pages that are there. */
export const usePagedQuery = <P extends Page>({ queryKey, askPage, enabled = true }: PagedOptions<P>) => {
  const {
    data,
    error,
    dataUpdatedAt,
    errorUpdatedAt,
    isFetching,
    isFetchingNextPage,
    isFetchNextPageError,
    hasNextPage,
    fetchNextPage,
    refetch,
  } = useInfiniteQuery<P, Error, InfiniteData<P>, QueryKey, number>({
    queryKey,
    enabled,
    queryFn: ({ pageParam: offset, signal }) => askPage({ offset, signal }),
    initialPageParam: 0,
    getNextPageParam: offsetAfter,
    refetchInterval: askAgainWhileFailing(),
  });
  const pages = data?.pages;
  return {
    /** The first page: what it tells of the whole is the same on every page. */
    first: pages?.[0],
    items: useMemo(() => pages && eachOnce(pages), [pages]),
    error: useSteadyError({ data, error }),
    listedAtMs: dataUpdatedAt,
    errorUpdatedAt,
    isFetching,
    isFetchingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage({ cancelRefetch: false }),
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
};
