import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';

const freshMs = 60_000;

interface Asker {
  isAdministrator: boolean;
  /** Nobody is asked before it is known who asks. */
  enabled: boolean;
}

/** How many requests wait: for administrators everybody's, which they decide, for others their own. */
export const useWaitingRequests = ({ isAdministrator, enabled }: Asker): number => {
  const api = useApi();
  const query = { group: 'waiting', offset: 0, limit: 1 } as const;
  const { data } = useQuery({
    queryKey: queryKeys.waitingRequests(isAdministrator ? 'everybody' : 'mine'),
    queryFn: async ({ signal }) =>
      (isAdministrator
        ? await api('GET /admin/requests', { query }, { signal })
        : await api('GET /media/requests', { query }, { signal })
      ).counts.waiting,
    staleTime: freshMs,
    enabled,
  });
  return data ?? 0;
};
