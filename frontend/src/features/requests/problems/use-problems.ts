import type { IssueStatus, MediaIssue } from '@medianest/shared';
import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { askAgainWhileFailing } from '#lib/queries/refetch-interval.ts';
import { useSteadyError } from '#lib/queries/use-steady-error.ts';

const pageLength = 30;
const refreshMs = 60_000;

export interface ProblemPage {
  items: MediaIssue[];
  total: number;
  offset: number;
}

/** When one came in between two pages, the second one repeats the end of the first. */
const eachOnce = (items: readonly MediaIssue[]) => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** The problems that this person reported, or all of them for administrators, page by page. */
export const useProblems = (status: IssueStatus) => {
  const api = useApi();
  const query = useInfiniteQuery<ProblemPage, Error, InfiniteData<ProblemPage>, QueryKey, number>({
    queryKey: queryKeys.issueList(status),
    queryFn: ({ pageParam: offset, signal }) =>
      api('GET /media/issues', { query: { status, offset, limit: pageLength } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ items, offset, total }) => {
      const next = offset + items.length;
      return items.length > 0 && next < total ? next : undefined;
    },
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
  const { data, error, isFetchingNextPage, isFetchNextPageError, hasNextPage, fetchNextPage, refetch } =
    query;
  return {
    items: useMemo(() => data && eachOnce(data.pages.flatMap(({ items }) => items)), [data]),
    error: useSteadyError({ data, error }),
    /** Set while what is shown could not be asked again. */
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
