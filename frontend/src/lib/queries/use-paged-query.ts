import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyError } from './use-steady-error.ts';

/** A part of a list, as the portal answers it. */
export interface Page<Item> {
  items: Item[];
  total: number;
  offset: number;
}

type ItemOf<P extends Page<unknown>> = P['items'][number];

interface PageRequest {
  offset: number;
  signal: AbortSignal;
}

interface PagedOptions<P extends Page<unknown>> {
  queryKey: QueryKey;
  askPage: (request: PageRequest) => Promise<P>;
  /** What tells two items of the list apart. */
  keyOf: (item: ItemOf<NoInfer<P>>) => string;
  /** How often it is asked for again while all is well; never when absent. */
  refreshMs?: number | undefined;
  enabled?: boolean | undefined;
}

/** An empty page ends the list too: something may have left it since its length was told. */
const offsetAfter = ({ items, offset, total }: Page<unknown>) => {
  const next = offset + items.length;
  return items.length > 0 && next < total ? next : undefined;
};

/** When something came in between two pages, the second one repeats the end of the first. */
const eachOnce = <P extends Page<unknown>>(pages: readonly P[], keyOf: (item: ItemOf<P>) => string) => {
  const items: ItemOf<P>[] = pages.flatMap((page) => page.items);
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
};

/** A list that comes page by page, from its beginning. A failure keeps the pages that are there. */
export const usePagedQuery = <P extends Page<unknown>>(options: PagedOptions<P>) => {
  const { queryKey, askPage, keyOf, refreshMs, enabled = true } = options;
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
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
  const pages = data?.pages;
  // Each render brings a function of its own, which tells items apart as the one before did.
  const latestKeyOf = useRef(keyOf);
  return {
    /** The first page: what it tells of the whole is the same on every page. */
    first: pages?.[0],
    items: useMemo(() => pages && eachOnce(pages, latestKeyOf.current), [pages]),
    error: useSteadyError({ data, error }),
    /** Set while what is shown could not be asked again, or not further. */
    failedMore: error,
    listedAtMs: dataUpdatedAt,
    errorUpdatedAt,
    isFetching,
    isFetchingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage({ cancelRefetch: false }),
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
};
