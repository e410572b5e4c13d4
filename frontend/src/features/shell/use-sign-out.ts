import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';

/** Ends the session of this device and forgets everything that was shown. */
export const useSignOut = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  const { shell } = useTexts();
  const toast = useToast();
  return useMutation({
    mutationFn: () => api('POST /auth/logout'),
    onSuccess: () => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] });
      queryClient.setQueryData(queryKeys.session, null);
    },
    onError: () => toast(shell.signOutFailed),
  });
};
