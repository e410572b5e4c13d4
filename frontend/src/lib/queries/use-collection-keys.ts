import { useMemo } from 'react';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const limit = 200;

/**
 * The keys of the collections of a library by their titles, for items, which know only the titles.
 * Empty until they are known; a title beyond the first 200 stays without a key.
 */
export const useCollectionKeys = (library: string | null): ReadonlyMap<string, string> => {
  const api = useApi();
  const { data } = useSteadyQuery({
    queryKey: queryKeys.collectionTitles(library),
    queryFn: ({ signal }) =>
      api('GET /plex/collections', { query: { limit, ...(library !== null && { library }) } }, { signal }),
  });
  return useMemo(
    () => new Map(data?.items.map(({ title, ratingKey }) => [title, ratingKey] as const)),
    [data],
  );
};
