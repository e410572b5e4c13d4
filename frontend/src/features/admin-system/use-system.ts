import type { System, YtDlpChannel, YtDlpFacts } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

/** What the portal runs on. */
export const useSystem = () => {
  const api = useApi();
  return useSteadyQuery<System, typeof queryKeys.system>({
    queryKey: queryKeys.system,
    queryFn: ({ signal }) => api('GET /admin/system', undefined, { signal }),
    refetchOnMount: 'always',
  });
};

export type YtDlpChange = 'update' | 'go-back' | { channel: YtDlpChannel };

/** Updates yt-dlp, goes back, or chooses where updates come from. */
export const useChangeYtDlp = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: YtDlpChange): Promise<YtDlpFacts> => {
      if (change === 'update') return api('POST /admin/system/yt-dlp/update');
      if (change === 'go-back') return api('POST /admin/system/yt-dlp/rollback');
      return api('PUT /admin/system/yt-dlp', { body: change });
    },
    onSuccess: (ytDlp) => {
      client.setQueryData<System>(queryKeys.system, (system) => system && { ...system, ytDlp });
      void client.invalidateQueries({ queryKey: queryKeys.youtubeQueue });
    },
    // Why it was refused stands there.
    onError: () => client.invalidateQueries({ queryKey: queryKeys.system }),
  });
};
