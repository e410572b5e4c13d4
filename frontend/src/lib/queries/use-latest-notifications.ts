import type { Contract, EndpointResult } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

export type LatestNotifications = EndpointResult<Contract['GET /notifications']>;

const shownAtOnce = 8;
const refreshMs = 5 * 60_000;

/** What the bell shows: the latest news, and how much of all is unread. */
export const useLatestNotifications = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.latestNotifications,
    queryFn: ({ signal }) =>
      api('GET /notifications', { query: { offset: 0, limit: shownAtOnce } }, { signal }),
    refetchInterval: askAgainWhileFailing(refreshMs),
  });
};
