import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { usePagedQuery } from './use-paged-query.ts';

const pageLength = 20;
const refreshMs = 60_000;

/** What did not work, page by page: what still does not, then the latest. */
export const useIncidents = () => {
  const api = useApi();
  return usePagedQuery({
    queryKey: queryKeys.incidents,
    askPage: ({ offset, signal }) =>
      api('GET /incidents', { query: { offset, limit: pageLength } }, { signal }),
    keyOf: ({ id }) => id,
    refreshMs,
  });
};
