import { ApiError } from '@medianest/shared/client';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';

const pollMs = 2000;

/** The portal may ask for a longer pause than the usual one. */
const pauseMs = (error: unknown) =>
  Math.max(pollMs, ((error instanceof ApiError && error.problem?.retryAfterSeconds) || 0) * 1000);

/**
 * Asks how far the sign-in of this browser is, every two seconds while the page is seen, and at
 * once when the person comes back to it.
 */
export const useFlowStatus = ({ attempt, enabled }: { attempt: number; enabled: boolean }) => {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.flowStatus, attempt],
    queryFn: ({ signal }) => api('GET /auth/plex/status', undefined, { signal }),
    enabled,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: 'always',
    refetchInterval: (query) => pauseMs(query.state.error),
  });
};
