import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';

/** How much this person may still ask for. Whoever cannot be told asks all the same: the portal decides. */
export const useQuota = () => {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.quota,
    queryFn: ({ signal }) => api('GET /media/quota', undefined, { signal }),
  }).data;
};
