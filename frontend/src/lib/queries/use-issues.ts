import type { NewIssue } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import { useSteadyQuery } from './use-steady-query.ts';

const most = 100;

/** The problems that this person reported; all of them for administrators. */
export const useIssues = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.issues,
    queryFn: ({ signal }) => api('GET /media/issues', { query: { offset: 0, limit: most } }, { signal }),
  });
};

export const useReportIssue = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (issue: NewIssue) => api('POST /media/issues', { body: issue }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.issues }),
  });
};
