import type { Notification, NotificationEvent } from '@medianest/shared';
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { notifications } from '../../database/tables/index.ts';

type Row = typeof notifications.$inferSelect;

const present = (row: Row): Notification => ({
  id: row.id,
  event: row.event as NotificationEvent,
  title: row.title,
  body: row.body,
  link: row.link,
  count: 1,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});

/** What people were told, as their bells show it. */
export const createNotificationsRepository = (db: Db) => {
  const ofBell = (userId: string, events: readonly NotificationEvent[]) =>
    and(eq(notifications.userId, userId), inArray(notifications.event, [...events]));

  const countWhere = async (condition: ReturnType<typeof and>) => {
    const [row] = await db.select({ total: count() }).from(notifications).where(condition);
    return row?.total ?? 0;
  };

  return {
    countUnread: (userId: string, events: readonly NotificationEvent[]) =>
      countWhere(and(ofBell(userId, events), isNull(notifications.readAt))),

    async list(
      userId: string,
      events: readonly NotificationEvent[],
      page: { unread: boolean; offset: number; limit: number },
    ) {
      const matches = and(ofBell(userId, events), page.unread ? isNull(notifications.readAt) : undefined);
      const [rows, total] = await Promise.all([
        db
          .select()
          .from(notifications)
          .where(matches)
          .orderBy(desc(notifications.createdAt), desc(notifications.id))
          .offset(page.offset)
          .limit(page.limit),
        countWhere(matches),
      ]);
      return { items: rows.map(present), total };
    },

    /** Ids of other people's notifications are passed over. */
    async markRead(userId: string, ids: readonly string[] | null, now: Date) {
      const which = ids ? inArray(notifications.id, [...ids]) : undefined;
      await db
        .update(notifications)
        .set({ readAt: now })
        .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), which));
    },

    async prune({ readBefore, before }: { readBefore: Date; before: Date }) {
      const isOldAndRead = and(isNotNull(notifications.readAt), lt(notifications.createdAt, readBefore));
      await db.delete(notifications).where(or(isOldAndRead, lt(notifications.createdAt, before)));
    },
  };
};

export type NotificationsRepository = ReturnType<typeof createNotificationsRepository>;
