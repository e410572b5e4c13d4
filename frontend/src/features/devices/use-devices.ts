import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

/** Where this person is signed in, the last used first. */
export const useDevices = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.devices,
    queryFn: ({ signal }) => api('GET /auth/sessions', undefined, { signal }),
    refetchOnMount: 'always',
  });
};

const useRefresh = () => {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: queryKeys.devices });
};

export const useRevokeDevice = () => {
  const api = useApi();
  return useMutation({
    mutationFn: (id: string) => api('DELETE /auth/sessions/:id', { params: { id } }),
    onSettled: useRefresh(),
  });
};

/** Answers how many devices were signed out. */
export const useRevokeOthers = () => {
  const api = useApi();
  return useMutation({
    mutationFn: () => api('POST /auth/sessions/revoke-others'),
    onSettled: useRefresh(),
  });
};
