import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '#lib/api/api-provider.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { queryKeys } from '#lib/queries/keys.ts';
import { useFragmentToken } from '#lib/use-fragment-token.ts';
import type { ClaimState } from './setup-stage.ts';

/** Trying the same key again cannot change these. */
const finalCodes = new Set<unknown>(['setup.token_invalid', 'setup.already_done']);

const stateOf = (token: string | null | undefined, error: unknown): ClaimState => {
  if (token === undefined) return 'unknown';
  if (token === null) return 'none';
  return error === null ? 'pending' : 'refused';
};

/** Spends the one-time token of the address as soon as the page is open. */
export const useClaim = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  const token = useFragmentToken();
  const { mutate, error } = useMutation({
    mutationFn: (spent: string) => api('POST /setup/claim', { body: { token: spent } }),
    onSuccess: async () => {
      // A first answer that is still on its way was given before the claim, and would be taken for the news.
      await queryClient.cancelQueries({ queryKey: queryKeys.setupState });
      await queryClient.invalidateQueries({ queryKey: queryKeys.setupState });
    },
  });
  useEffect(() => {
    if (token) mutate(token);
  }, [token, mutate]);

  const retry = token && !finalCodes.has(codeOf(error)) ? () => mutate(token) : undefined;
  return { claim: stateOf(token, error), error, retry };
};
