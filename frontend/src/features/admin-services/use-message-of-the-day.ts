import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

/** What everybody in the house reads now; null when nothing is posted. */
export const useMessageOfTheDay = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.messageOfTheDay,
    queryFn: async ({ signal }) => (await api('GET /dashboard', undefined, { signal })).messageOfTheDay,
  });
};

/** Posts a message, or takes it away with an empty one; whatever shows the dashboard asks again. */
export const usePostMessage = () => {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => api('PUT /admin/message-of-the-day', { body: { text } }),
    onSuccess: ({ messageOfTheDay }) => {
      queryClient.setQueryData(queryKeys.messageOfTheDay, messageOfTheDay);
      void queryClient.invalidateQueries({ queryKey: queryKeys.messageOfTheDay.slice(0, -1) });
    },
  });
};
