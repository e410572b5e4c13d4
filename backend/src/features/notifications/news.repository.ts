import type { Db } from '../../database/client.ts';
import { notificationDeliveries, notifications } from '../../database/tables/index.ts';
import { newId } from '../../kernel/ids.ts';

type NewNotification = typeof notifications.$inferInsert;
type NewDelivery = Pick<
  typeof notificationDeliveries.$inferInsert,
  'channel' | 'pushSubscriptionId' | 'dueAt'
>;

export type NewsEntry = { notification: NewNotification; deliveries: NewDelivery[] };

/** Writes what people are told together with its ways out; answers the entries that nobody had written before. */
export const createNewsRepository = (db: Db) => ({
  write: (entries: readonly NewsEntry[]): Promise<NewsEntry[]> =>
    db.transaction(async (tx) => {
      if (entries.length === 0) return [];
      const written = await tx
        .insert(notifications)
        .values(entries.map(({ notification }) => notification))
        .onConflictDoNothing()
        .returning({ id: notifications.id });
      const ids = new Set(written.map(({ id }) => id));
      const fresh = entries.filter(({ notification }) => ids.has(notification.id));
      const deliveries = fresh.flatMap(({ notification, deliveries }) =>
        deliveries.map((delivery) => ({ id: newId(), notificationId: notification.id, ...delivery })),
      );
      if (deliveries.length > 0) await tx.insert(notificationDeliveries).values(deliveries);
      return fresh;
    }),
});

export type NewsRepository = ReturnType<typeof createNewsRepository>;
