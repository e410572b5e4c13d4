import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useFragmentToken } from '#lib/use-fragment-token.ts';

/** Spends the one-time token of the address as soon as the page is open. */
export const useClaim = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  const token = useFragmentToken();
  const { mutate, error } = useMutation({
    mutationFn: (spent: string) => api('POST /setup/claim', { body: { token: spent } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.setupState }),
  });
  useEffect(() => {
    if (token) mutate(token);
  }, [token, mutate]);

  if (token === undefined) return { claim: 'unknown', error } as const;
  if (token === null) return { claim: 'none', error } as const;
  return { claim: error === null ? 'pending' : 'refused', error } as const;
};
