import { ApiError } from '@medianest/shared/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { readPushState, subscribeBrowser, unsubscribeBrowser } from '#lib/browser-push.ts';
import { queryKeys } from '#lib/queries/keys.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useToast } from '#lib/toast.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

const key = [...queryKeys.notifications, 'push-here'];

/** Push on this very browser: how it stands, and the switch. */
export const usePush = () => {
  const api = useApi();
  const client = useQueryClient();
  const { notifications } = useTexts();
  const toast = useToast();
  const sayFailure = useSayFailure();
  const state = useQuery({ queryKey: key, queryFn: readPushState, staleTime: 0 }).data;
  const change = useMutation({
    mutationFn: async (wanted: boolean) => {
      if (!wanted) {
        const endpoint = await unsubscribeBrowser();
        if (endpoint !== null) await api('DELETE /notifications/push', { body: { endpoint } });
        return;
      }
      const { publicKey } = await api('GET /notifications/push');
      await api('POST /notifications/push', { body: await subscribeBrowser(publicKey) });
    },
    onError: (error) => (error instanceof ApiError ? sayFailure(error) : toast(notifications.pushFailed)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: queryKeys.notificationPreferences }),
      ]),
  });
  return { state, isPending: change.isPending, change: (wanted: boolean) => change.mutate(wanted) };
};
