import type { DownloadDetails } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { replaceDownload } from './patch-downloads.ts';

/** What can be done to a download that is there. */
export type DownloadChange =
  | { kind: 'cancel' | 'retry' | 'approve' | 'remove' }
  | { kind: 'leave-out'; itemId: string }
  | { kind: 'follow'; follow: boolean }
  | { kind: 'deny'; reason: string };

/** Changes one download; every list hears the answer at once, and is asked for again. */
export const useChangeDownload = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  const params = { id };
  const send = async (change: DownloadChange): Promise<DownloadDetails | null> => {
    switch (change.kind) {
      case 'cancel':
        return api('POST /youtube/downloads/:id/cancel', { params });
      case 'retry':
        return api('POST /youtube/downloads/:id/retry', { params });
      case 'approve':
        return api('POST /youtube/downloads/:id/approve', { params });
      case 'leave-out':
        return api('POST /youtube/downloads/:id/items/:itemId/cancel', {
          params: { id, itemId: change.itemId },
        });
      case 'follow':
        return api('PUT /youtube/downloads/:id/follow', { params, body: { follow: change.follow } });
      case 'deny':
        return api('POST /youtube/downloads/:id/deny', { params, body: { reason: change.reason } });
      case 'remove':
        await api('DELETE /youtube/downloads/:id', { params });
        return null;
    }
  };
  return useMutation({
    mutationFn: send,
    onSuccess: (answer) => answer && replaceDownload(client, answer),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.downloads }),
  });
};
