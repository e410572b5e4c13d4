import type { NewRequest } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import type { TitleKey } from '../title-place.ts';
import { patchTitles, standingOf } from './patch-titles.ts';

export type TitleRequest = Exclude<NewRequest, { mediaType: 'music' }>;

/** Asks for a title; every card of it shows that at once. */
export const useRequestTitle = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: TitleRequest) => api('POST /media/request', { body: wanted }),
    onSuccess: (request) => patchTitles(client, request, { kind: 'stands', request: standingOf(request) }),
  });
};

/** Takes a request back, as if it had not been made. */
export const useTakeBack = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: TitleKey & { id: string }) => api('DELETE /media/requests/:id', { params: { id } }),
    onSuccess: (_nothing, { id, ...title }) => patchTitles(client, title, { kind: 'gone', id }),
  });
};

/** Whether this person is told what becomes of somebody's request. */
export const useTellMeToo = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, wanted }: TitleKey & { id: string; wanted: boolean }) =>
      api(wanted ? 'POST /media/requests/:id/subscription' : 'DELETE /media/requests/:id/subscription', {
        params: { id },
      }),
    onSuccess: (_nothing, { id, wanted, ...title }) =>
      patchTitles(client, title, { kind: 'told', id, isSubscribed: wanted }),
  });
};
