import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

/** Has the code sent that confirms the address, and says whether it is on its way. */
export const useSendCode = () => {
  const api = useApi();
  const toast = useToast();
  const sayFailure = useSayFailure();
  return useMutation({
    mutationFn: () => api('POST /notifications/email/code'),
    onSuccess: ({ detail }) => toast(detail),
    onError: sayFailure,
  });
};

/** Confirms the address with the code that came there. */
export const useConfirmEmail = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => api('POST /notifications/email/confirm', { body: { code } }),
    onSuccess: (kept) => client.setQueryData(queryKeys.notificationPreferences, kept),
  });
};
