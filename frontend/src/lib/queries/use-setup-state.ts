import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';

/** How far this installation is set up, and whom to ask for access. */
export const useSetupState = (options: { enabled?: boolean } = {}) => {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.setupState,
    queryFn: ({ signal }) => api('GET /setup', undefined, { signal }),
    ...options,
  });
};
