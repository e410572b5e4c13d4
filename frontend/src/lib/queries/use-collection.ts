import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { usePagedQuery } from './use-paged-query.ts';

const pageLength = 100;

/** A collection and what is in it, in its own order, page by page. */
export const useCollection = (ratingKey: string) => {
  const api = useApi();
  return usePagedQuery({
    queryKey: queryKeys.collection(ratingKey),
    askPage: ({ offset, signal }) =>
      api(
        'GET /plex/collections/:ratingKey',
        { params: { ratingKey }, query: { offset, limit: pageLength } },
        { signal },
      ),
    keyOf: ({ ratingKey }) => ratingKey,
  });
};
