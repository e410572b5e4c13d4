import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import { codeOf, isUnreachable, isUpstream } from './failure.ts';

const retryLimit = 2;
const staleMs = 30_000;

/**
 * The one place where "signed out" is noticed: whatever answers `auth.required` ends the session
 * that the pages know, and the gate in front of them shows the way to the door.
 */
export const createQueryClient = (): QueryClient => {
  const noticeSignedOut = (error: unknown) => {
    if (codeOf(error) === 'auth.required') client.setQueryData(queryKeys.session, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: staleMs,
        refetchOnReconnect: true,
        networkMode: 'always',
        retry: (failures, error) => failures < retryLimit && (isUpstream(error) || isUnreachable(error)),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
};
