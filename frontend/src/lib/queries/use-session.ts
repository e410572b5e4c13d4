import type { CurrentSession } from '@medianest/shared';
import { useApi } from '../api/api-provider.tsx';
import { codeOf } from '../api/failure.ts';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const recheckMs = 5 * 60_000;

/** Who is signed in on this device; `null` when nobody is. */
export const useSession = () => {
  const api = useApi();
  return useSteadyQuery<CurrentSession | null, typeof queryKeys.session>({
    queryKey: queryKeys.session,
    queryFn: async ({ signal }) => {
      try {
        return await api('GET /auth/session', undefined, { signal });
      } catch (error) {
        if (codeOf(error) === 'auth.required') return null;
        throw error;
      }
    },
    refetchInterval: askAgainWhileFailing(recheckMs),
  });
};
