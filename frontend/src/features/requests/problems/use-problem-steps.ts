import type { MediaIssue } from '@medianest/shared';
import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import type { Page } from '#lib/queries/use-paged-query.ts';

/** A problem after somebody said something shows that at once; which list it belongs to is asked again. */
const adopt = (client: QueryClient, issue: MediaIssue) => {
  client.setQueriesData<InfiniteData<Page<MediaIssue>>>(
    { queryKey: [...queryKeys.issues, 'list'] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          items: page.items.map((known) => (known.id === issue.id ? issue : known)),
        })),
      },
  );
  void client.invalidateQueries({ queryKey: queryKeys.issues });
};

/** Says something about a problem. */
export const useCommentProblem = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (message: string) =>
      api('POST /media/issues/:id/comments', { params: { id }, body: { message } }),
    onSuccess: (issue) => adopt(client, issue),
  });
};

/** Says that a problem is solved, or that it is still there. */
export const useSettleProblem = (id: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: 'resolve' | 'reopen') =>
      step === 'resolve'
        ? api('POST /media/issues/:id/resolve', { params: { id } })
        : api('POST /media/issues/:id/reopen', { params: { id } }),
    onSuccess: (issue) => adopt(client, issue),
  });
};
