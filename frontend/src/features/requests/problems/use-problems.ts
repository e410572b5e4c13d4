import type { IssueStatus } from '@medianest/shared';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { usePagedQuery } from '#lib/queries/use-paged-query.ts';

const pageLength = 30;
const refreshMs = 60_000;

/** The problems that this person reported, or all of them for administrators, page by page. */
export const useProblems = (status: IssueStatus) => {
  const api = useApi();
  return usePagedQuery({
    queryKey: queryKeys.issueList(status),
    askPage: ({ offset, signal }) =>
      api('GET /media/issues', { query: { status, offset, limit: pageLength } }, { signal }),
    keyOf: ({ id }) => id,
    refreshMs,
  });
};
