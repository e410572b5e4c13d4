import type { Contract, EndpointCall } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';

/** As it is sent: what is left out is chosen by the portal. */
export type DownloadOrder = EndpointCall<Contract['POST /youtube/download']>['body'];

/** Starts a download; a refusal may have other figures, so what is left is asked for again then too. */
export const useStartDownload = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DownloadOrder) => api('POST /youtube/download', { body }),
    onSettled: () =>
      Promise.all(
        [queryKeys.downloads, queryKeys.youtubeQuota, queryKeys.youtubeQueue].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
};
