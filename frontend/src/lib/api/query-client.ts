import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import { codeOf, isUnreachable, isUpstream } from './failure.ts';

const retryLimit = 2;
const staleMs = 30_000;

/** A time-out is said at once: it took long enough, and pages ask again by themselves. */
const isWorthRetrying = (error: unknown) =>
  isUnreachable(error) || (isUpstream(error) && codeOf(error) !== 'upstream.timeout');

/**
 * The one place where a change of the session is noticed: whatever answers `auth.required` ends the
 * session that the pages know, and the gate in front of them shows the way to the door; whatever
 * answers `plex.relink_required` makes them ask who they are, and the banner about it appears.
 */
export const createQueryClient = (): QueryClient => {
  const noticeSession = (error: unknown) => {
    const code = codeOf(error);
    if (code === 'auth.required') client.setQueryData(queryKeys.session, null);
    if (code === 'plex.relink_required') void client.invalidateQueries({ queryKey: queryKeys.session });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSession }),
    mutationCache: new MutationCache({ onError: noticeSession }),
    defaultOptions: {
      queries: {
        staleTime: staleMs,
        refetchOnReconnect: true,
        networkMode: 'always',
        retry: (failures, error) => failures < retryLimit && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
};
