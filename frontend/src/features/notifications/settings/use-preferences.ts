import type { NotificationPreferences, PreferenceChange } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

/** What this person wants to hear, and where. */
export const usePreferences = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.notificationPreferences,
    queryFn: ({ signal }) => api('GET /notifications/preferences', undefined, { signal }),
  });
};

/**
 * Changes some of the preferences; the rest stays as it is known. Choices and quiet hours are shown at
 * once and taken back when they could not be kept. Changes are sent one after the other, each whole.
 */
export const useChangePreferences = () => {
  const api = useApi();
  const client = useQueryClient();
  const key = queryKeys.notificationPreferences;
  const known = () => client.getQueryData<NotificationPreferences>(key);
  return useMutation({
    scope: { id: 'notification-preferences' },
    mutationFn: (change: Partial<PreferenceChange>) => {
      const { choices = {}, quietHours = null } = known() ?? {};
      return api('PUT /notifications/preferences', { body: { choices, quietHours, ...change } });
    },
    onMutate: async ({ choices, quietHours }) => {
      await client.cancelQueries({ queryKey: key });
      const before = known();
      client.setQueryData<NotificationPreferences>(
        key,
        (now) =>
          now && { ...now, ...(choices && { choices }), ...(quietHours !== undefined && { quietHours }) },
      );
      return before;
    },
    onError: (_error, _change, before) => client.setQueryData(key, before),
    onSuccess: (kept) => client.setQueryData(key, kept),
  });
};
