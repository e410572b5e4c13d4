import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import type { RequestFilter } from './request-filter.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/** How many requests are asked for at once. */
export const requestsPerPage = 30;

const refreshMs = 60_000;

const queryOf = ({ group, type, text }: RequestFilter, page: number) => ({
  offset: page * requestsPerPage,
  limit: requestsPerPage,
  ...(group !== null && { group }),
  ...(type !== null && { mediaType: type }),
  ...(text !== '' && { q: text }),
});

interface RequestPage {
  filter: RequestFilter;
  page: number;
  enabled?: boolean;
}

/** One page of requests, and how many there are in each group. */
export const useRequestPage = ({ filter, page, enabled = true }: RequestPage) => {
  const api = useApi();
  const { whose, person } = filter;
  return useSteadyQuery({
    queryKey: queryKeys.requestPage(filter, page),
    queryFn: ({ signal }) =>
      whose === 'mine'
        ? api('GET /media/requests', { query: queryOf(filter, page) }, { signal })
        : api(
            'GET /admin/requests',
            { query: { ...queryOf(filter, page), ...(person !== null && { person }) } },
            { signal },
          ),
    refetchInterval: askAgainWhileFailing(refreshMs),
    enabled,
  });
};
