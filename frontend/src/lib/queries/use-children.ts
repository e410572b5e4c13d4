import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { usePagedQuery } from './use-paged-query.ts';

const pageLength = 100;

/** The seasons of a series, the episodes of a season, the albums of an artist, page by page. */
export const useChildren = (ratingKey: string, options: { enabled?: boolean } = {}) => {
  const api = useApi();
  return usePagedQuery({
    queryKey: queryKeys.children(ratingKey),
    askPage: ({ offset, signal }) =>
      api(
        'GET /plex/items/:ratingKey/children',
        { params: { ratingKey }, query: { offset, limit: pageLength } },
        { signal },
      ),
    keyOf: ({ ratingKey }) => ratingKey,
    ...options,
  });
};
