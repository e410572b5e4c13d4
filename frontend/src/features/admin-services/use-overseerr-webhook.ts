import type { OverseerrWebhook } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

/** Whether Overseerr tells the portal at once. */
export const useOverseerrWebhook = () => {
  const api = useApi();
  return useSteadyQuery<OverseerrWebhook, typeof queryKeys.overseerrWebhook>({
    queryKey: queryKeys.overseerrWebhook,
    queryFn: ({ signal }) => api('GET /admin/webhooks/overseerr', undefined, { signal }),
    refetchOnMount: 'always',
  });
};

export type WebhookChange = 'install' | 'replace' | 'remove';

/** Has Overseerr tell the portal, or no longer; the answer says where it points then. */
export const useChangeWebhook = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: WebhookChange): Promise<OverseerrWebhook> =>
      change === 'remove'
        ? api('DELETE /admin/webhooks/overseerr')
        : api('POST /admin/webhooks/overseerr/install', { body: { replace: change === 'replace' } }),
    onSuccess: (webhook) => queryClient.setQueryData(queryKeys.overseerrWebhook, webhook),
    // Somebody may have pointed it elsewhere meanwhile.
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.overseerrWebhook }),
  });
};
