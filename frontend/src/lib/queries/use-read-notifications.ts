import type { Notification } from '@medianest/shared';
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from './keys.ts';
import type { LatestNotifications } from './use-latest-notifications.ts';

/** Those that were read; null for all of them. */
type Read = readonly string[] | null;

const isRead = (read: Read, { id }: Notification) => read === null || read.includes(id);

const inPage = (page: LatestNotifications, read: Read, readAt: string): LatestNotifications => {
  const news = page.items.filter((item) => item.readAt === null && isRead(read, item)).length;
  return {
    ...page,
    unread: read === null ? 0 : Math.max(0, page.unread - news),
    items: page.items.map((item) =>
      item.readAt === null && isRead(read, item) ? { ...item, readAt } : item,
    ),
  };
};

/** Notes what was read: at once in the bell and in the list, and at the portal. */
export const useReadNotifications = () => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (read: Read) =>
      api('POST /notifications/read', { body: read === null ? {} : { ids: [...read] } }),
    onMutate: (read) => {
      const readAt = new Date().toISOString();
      client.setQueryData<LatestNotifications>(
        queryKeys.latestNotifications,
        (latest) => latest && inPage(latest, read, readAt),
      );
      client.setQueriesData<InfiniteData<LatestNotifications>>(
        { queryKey: ['notifications', 'list'] },
        (list) => list && { ...list, pages: list.pages.map((page) => inPage(page, read, readAt)) },
      );
    },
    onSuccess: ({ unread }) =>
      client.setQueryData<LatestNotifications>(
        queryKeys.latestNotifications,
        (latest) => latest && { ...latest, unread },
      ),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.notifications }),
  });
};
