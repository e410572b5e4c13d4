import type { Contract, EndpointResult } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { useSteadyQuery } from './use-steady-query.ts';

export type LimitsOfRoles = EndpointResult<Contract['GET /admin/youtube/limits']>;

/** For administrators: what people may fetch without asking. */
export const useDownloadLimits = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.downloadLimits,
    queryFn: ({ signal }) => api('GET /admin/youtube/limits', undefined, { signal }),
  });
};

export const useSaveDownloadLimits = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LimitsOfRoles) => api('PUT /admin/youtube/limits', { body }),
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.downloadLimits, saved);
      void client.invalidateQueries({ queryKey: queryKeys.youtubeQuota });
    },
  });
};
