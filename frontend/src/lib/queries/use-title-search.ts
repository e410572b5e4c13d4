import type { SourceOutcome, TitlePage } from '@medianest/shared';
import { keepPreviousData, type Query } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** What a source of the search answered, or why it did not. */
export interface TitleSearch {
  outcome: SourceOutcome;
  titles: TitlePage | null;
}

const failingMs = 10_000;

const againWhileFailing = (query: Query<TitleSearch, Error, TitleSearch, readonly string[]>) => {
  const outcome = query.state.data?.outcome;
  return outcome === 'failed' || outcome === 'timeout' ? failingMs : askAgainWhileFailing()(query);
};

/** What could be asked for under a text. Its source fails by itself: the outcome says how. */
export const useTitleSearch = (text: string) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.titleSearch(text),
    queryFn: async ({ signal }): Promise<TitleSearch> => {
      const { sources, titles } = await api(
        'GET /search',
        { query: { q: text, sources: 'titles' } },
        { signal },
      );
      return { outcome: sources.find(({ source }) => source === 'titles')?.outcome ?? 'failed', titles };
    },
    placeholderData: keepPreviousData,
    refetchInterval: againWhileFailing,
    enabled: text !== '',
  });
};
