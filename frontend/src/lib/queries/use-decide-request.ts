import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { patchRequest } from './patch-requests.ts';

/** What an administrator does with somebody's request. */
export type Decision =
  | { kind: 'approve'; id: string }
  | { kind: 'deny'; id: string; reason: string }
  | { kind: 'retry'; id: string };

/** Decides a request. When somebody was quicker, the lists tell so at once. */
export const useDecideRequest = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => {
      const params = { id: decision.id };
      if (decision.kind === 'approve') return api('POST /media/requests/:id/approve', { params });
      if (decision.kind === 'retry') return api('POST /media/requests/:id/retry', { params });
      return api('POST /media/requests/:id/deny', { params, body: { reason: decision.reason } });
    },
    onSuccess: (request) => patchRequest(client, request),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.requests }),
  });
};
