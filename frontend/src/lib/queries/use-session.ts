import type { CurrentSession } from '@medianest/shared';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { codeOf } from '../api/failure.ts';
import { queryKeys } from './keys.ts';

const recheckMs = 5 * 60_000;
const retryWhileSilentMs = 10_000;

/** Who is signed in on this device; `null` when nobody is. */
export const useSession = () => {
  const api = useApi();
  return useQuery<CurrentSession | null>({
    queryKey: queryKeys.session,
    queryFn: async ({ signal }) => {
      try {
        return await api('GET /auth/session', undefined, { signal });
      } catch (error) {
        if (codeOf(error) === 'auth.required') return null;
        throw error;
      }
    },
    refetchInterval: (query) => (query.state.error === null ? recheckMs : retryWhileSilentMs),
  });
};
