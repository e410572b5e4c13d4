import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { unsubscribeBrowser } from '#lib/browser-push.ts';
import { queryKeys } from '#lib/queries/keys.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';

/** Whoever signs in here next must not read this person's news. What stands in the way of it does not keep anybody in. */
const letGoOfPush = async (api: ReturnType<typeof useApi>) => {
  try {
    const endpoint = await unsubscribeBrowser();
    if (endpoint !== null) await api('DELETE /notifications/push', { body: { endpoint } });
  } catch {}
};

/** Ends the session of this device and forgets everything that was shown. */
export const useSignOut = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  const { shell } = useTexts();
  const toast = useToast();
  return useMutation({
    mutationFn: async () => {
      await letGoOfPush(api);
      return api('POST /auth/logout');
    },
    onSuccess: () => {
      queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] });
      queryClient.setQueryData(queryKeys.session, null);
    },
    onError: () => toast(shell.signOutFailed),
  });
};
