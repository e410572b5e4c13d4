import type { LibraryPage, MediaCard } from '@medianest/shared';
import { hashKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { codeOf } from '../api/failure.ts';
import { type PageSource, pageOf, pageSize } from './page-source.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';

const freshMs = 5 * 60_000;
const whileStaleMs = 30_000;
const whileFailing = askAgainWhileFailing();

/** One place of the list: the title that stands there, one that is coming, or one that did not come. */
export type Cell =
  | { state: 'here'; card: MediaCard; listedAtMs: number }
  | { state: 'coming' }
  | { state: 'failed'; retrying: boolean; retry: () => void };

const coming: Cell = { state: 'coming' };

const pageQuery = (source: PageSource, page: number) => ({
  queryKey: [...source.key, page],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    source.ask({ offset: page * pageSize, limit: pageSize }, signal),
  staleTime: freshMs,
  refetchInterval: (query: { state: { error: unknown; data: LibraryPage | undefined } }) =>
    query.state.data?.stale === true ? whileStaleMs : whileFailing(query),
});

/** The library forgets an error while it asks again; a page that failed has failed until it comes. */
const hasFailed = ({ data, errorUpdateCount }: { data: unknown; errorUpdateCount: number }) =>
  data === undefined && errorUpdateCount > 0;

const againOf = ({ isFetching, refetch }: { isFetching: boolean; refetch: () => unknown }) => ({
  retrying: isFetching,
  retry: () => void refetch(),
});

/** The last value told about a list, until another list is asked for. */
const useLastTold = <Value>(list: string, told: Value | null): Value | null => {
  const [last, setLast] = useState({ list, told });
  const next = last.list === list ? (told ?? last.told) : told;
  if (last.list !== list || last.told !== next) setLast({ list, told: next });
  return next;
};

interface Told {
  source: PageSource;
  total: number | null;
  newestAtMs: number;
}

/** What stands where has moved when a list became longer or shorter: older pages of it are asked again. */
const useAskAgainWhenMoved = ({ source, total, newestAtMs }: Told) => {
  const client = useQueryClient();
  const list = hashKey(source.key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length of the same list is the reason
  useEffect(() => {
    const isOlder = ({ state }: { state: { dataUpdatedAt: number } }) =>
      state.dataUpdatedAt > 0 && state.dataUpdatedAt < newestAtMs;
    const differs = client
      .getQueriesData<LibraryPage>({ queryKey: source.key })
      .some(([, data]) => data !== undefined && data.total !== total);
    if (differs) void client.invalidateQueries({ queryKey: source.key, predicate: isOlder });
  }, [client, list, total]);
};

/**
 * Asks for some pages of a long list and knows those that came before. A page that is no longer
 * wanted is not waited for: its request is aborted.
 */
export const useLibraryPages = (source: PageSource, pages: readonly number[]) => {
  const client = useQueryClient();
  const results = useQueries({ queries: pages.map((page) => pageQuery(source, page)) });
  const list = hashKey(source.key);

  const known = results.filter(({ data }) => data !== undefined);
  const newestAtMs = Math.max(0, ...known.map(({ dataUpdatedAt }) => dataUpdatedAt));
  const newest = known.find(({ dataUpdatedAt }) => dataUpdatedAt === newestAtMs);
  const total = useLastTold(list, newest?.data?.total ?? null);
  useAskAgainWhenMoved({ source, total, newestAtMs });

  const failed = results.find(hasFailed);
  const error = useLastTold(list, failed?.error ?? null);
  const old = known.find(({ data, error: failure }) => data?.stale === true || failure !== null);

  const cellAt = (index: number): Cell => {
    const page = pageOf(index);
    const state = client.getQueryState<LibraryPage>([...source.key, page]);
    const card = state?.data?.items[index - page * pageSize];
    if (state && card) return { state: 'here', card, listedAtMs: state.dataUpdatedAt };
    const asked = results[pages.indexOf(page)];
    return asked !== undefined && hasFailed(asked) ? { state: 'failed', ...againOf(asked) } : coming;
  };

  return {
    /** How long the list is; null until its first page has come. */
    total,
    cellAt,
    /** When the list could not be asked again: since when what is shown was told. */
    staleAsOf: old?.data?.asOf ?? null,
    /** Set while nothing is known and the answer did not come. */
    failure:
      failed !== undefined && total === null
        ? { error, atMs: failed.errorUpdatedAt, ...againOf(failed) }
        : null,
    /** The list itself is not there any more, or not for this person. */
    isGone: results.some(({ error: failure }) => codeOf(failure) === 'not_found'),
  };
};

export type LibraryPages = ReturnType<typeof useLibraryPages>;
