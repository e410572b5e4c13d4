import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { usePagedQuery } from '#lib/queries/use-paged-query.ts';

const pageLength = 30;

/** Everything that this person was told, page by page, the latest first. */
export const useNews = () => {
  const api = useApi();
  return usePagedQuery({
    queryKey: queryKeys.notificationList('all'),
    askPage: ({ offset, signal }) =>
      api('GET /notifications', { query: { offset, limit: pageLength } }, { signal }),
    keyOf: ({ id }) => id,
  });
};
