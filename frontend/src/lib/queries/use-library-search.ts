import { keepPreviousData } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const hitsOfAType = 12;

/**
 * What of the library matches a text. While a new text is looked for, the hits of the one before
 * stay, marked as `isFormer`; its question is given up.
 */
export const useLibrarySearch = (text: string) => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.librarySearch(text),
    queryFn: ({ signal }) => api('GET /plex/search', { query: { q: text, limit: hitsOfAType } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: askAgainWhileFailing(),
    enabled: text !== '',
  });
};
