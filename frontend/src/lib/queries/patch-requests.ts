import type { MediaRequest, RequestList } from '@medianest/shared';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './keys.ts';
import { patchTitles, standingOf } from './patch-titles.ts';

const isList = (data: unknown): data is RequestList =>
  typeof data === 'object' && data !== null && 'items' in data && 'counts' in data;

const inAnswer = (data: unknown, request: MediaRequest): unknown => {
  if (!isList(data)) return data;
  return { ...data, items: data.items.map((known) => (known.id === request.id ? request : known)) };
};

/** A request after a decision: its row changes at once, and what depends on it is asked for again. */
export const patchRequest = (client: QueryClient, request: MediaRequest): void => {
  client.setQueriesData({ queryKey: queryKeys.requests }, (data: unknown) => inAnswer(data, request));
  client.setQueryData(queryKeys.request(request.id), request);
  patchTitles(client, request, { kind: 'stands', request: standingOf(request) });
};
