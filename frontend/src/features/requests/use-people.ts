import { useQuery } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';

const most = 200;

/** Whose requests administrators can look at. */
export const usePeople = ({ enabled }: { enabled: boolean }) => {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.adminUserNames,
    queryFn: ({ signal }) => api('GET /admin/users', { query: { offset: 0, limit: most } }, { signal }),
    enabled,
  }).data?.items;
};
