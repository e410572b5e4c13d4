import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { askAgainWhileFailing } from './refetch-interval.ts';
import { useSteadyQuery } from './use-steady-query.ts';

/**
 * How far this installation is set up, and whom to ask for access.
 *
 * A failure is asked about again after a pause, not by the next part that wants to know: the part
 * that shows the failure is one of them.
 */
export const useSetupState = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.setupState,
    queryFn: ({ signal }) => api('GET /setup', undefined, { signal }),
    retryOnMount: false,
    refetchInterval: askAgainWhileFailing(),
  });
};
