import type { NotificationNews } from '@medianest/shared';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import type { LatestNotifications } from '../queries/use-latest-notifications.ts';

const withNews = (latest: LatestNotifications, { notification, unread }: NotificationNews) => ({
  ...latest,
  unread,
  items: [notification, ...latest.items.filter(({ id }) => id !== notification.id)].slice(
    0,
    Math.max(1, latest.limit),
  ),
});

/** The one place where the bell hears of news: shown as it is told, while longer lists are asked for again. */
export const patchNotifications = (client: QueryClient, news: NotificationNews): void => {
  client.setQueryData<LatestNotifications>(
    queryKeys.latestNotifications,
    (latest) => latest && withNews(latest, news),
  );
  void client.invalidateQueries({ queryKey: ['notifications', 'list'] });
};

/** What was told while nobody listened. */
export const refreshNotifications = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: queryKeys.notifications });
