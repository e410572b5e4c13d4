import { and, asc, eq, gt, inArray, isNull, lte, max, min, sql } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { notificationDeliveries as deliveries, notifications } from '../../database/tables/index.ts';
import type { Route } from './route.ts';

/** A notification on its way, as taken for one try. */
export type Claimed = {
  id: string;
  attempts: number;
  notificationId: string;
  title: string;
  body: string | null;
  link: string | null;
  event: string;
};

/** As many as one message can stand for. */
const mostAtOnce = 100;

const isWaiting = eq(deliveries.status, 'waiting');

const routeColumns = {
  userId: notifications.userId,
  channel: deliveries.channel,
  pushSubscriptionId: deliveries.pushSubscriptionId,
};

export const createDeliveriesRepository = (db: Db) => {
  const on = ({ userId, channel, pushSubscriptionId }: Route) =>
    and(
      inArray(
        deliveries.notificationId,
        db.select({ id: notifications.id }).from(notifications).where(eq(notifications.userId, userId)),
      ),
      eq(deliveries.channel, channel),
      pushSubscriptionId
        ? eq(deliveries.pushSubscriptionId, pushSubscriptionId)
        : isNull(deliveries.pushSubscriptionId),
    );

  const isDue = (now: Date) => and(isWaiting, lte(deliveries.dueAt, now));

  return {
    /** Every route on which something waits, and when it wants to be looked at. */
    async listWaiting(): Promise<{ route: Route; dueAt: Date }[]> {
      const rows = await db
        .select({ ...routeColumns, dueAt: min(deliveries.dueAt) })
        .from(deliveries)
        .innerJoin(notifications, eq(notifications.id, deliveries.notificationId))
        .where(isWaiting)
        .groupBy(...Object.values(routeColumns));
      return rows.flatMap(({ dueAt, ...route }) => (dueAt ? [{ route, dueAt }] : []));
    },

    /** When the next one on this route wants to be looked at. */
    async findNext(route: Route): Promise<Date | null> {
      const [row] = await db
        .select({ at: min(deliveries.dueAt) })
        .from(deliveries)
        .where(and(on(route), isWaiting));
      return row?.at ?? null;
    },

    async findLastDelivered(route: Route): Promise<Date | null> {
      const [row] = await db
        .select({ at: max(deliveries.finishedAt) })
        .from(deliveries)
        .where(and(on(route), eq(deliveries.status, 'delivered')));
      return row?.at ?? null;
    },

    async postpone(route: Route, now: Date, dueAt: Date) {
      await db
        .update(deliveries)
        .set({ dueAt })
        .where(and(on(route), isDue(now)));
    },

    /** Takes what is due, so that no other run takes it before `leaseUntil`. */
    claim: (route: Route, { now, leaseUntil }: { now: Date; leaseUntil: Date }): Promise<Claimed[]> =>
      db.transaction(async (tx) => {
        const due = await tx
          .select({ id: deliveries.id })
          .from(deliveries)
          .where(and(on(route), isDue(now)))
          .limit(mostAtOnce)
          .for('update', { skipLocked: true });
        if (due.length === 0) return [];
        const ids = due.map(({ id }) => id);
        await tx
          .update(deliveries)
          .set({ attempts: sql`${deliveries.attempts} + 1`, dueAt: leaseUntil })
          .where(inArray(deliveries.id, ids));
        const { title, body, link, event } = notifications;
        const { id, attempts, notificationId } = deliveries;
        return tx
          .select({ id, attempts, notificationId, title, body, link, event })
          .from(deliveries)
          .innerJoin(notifications, eq(notifications.id, notificationId))
          .where(inArray(id, ids))
          .orderBy(asc(notifications.createdAt), asc(notifications.id));
      }),

    async finish(
      ids: readonly string[],
      end: { status: 'delivered' | 'failed'; lastError: string | null; at: Date },
    ) {
      const { status, lastError, at: finishedAt } = end;
      if (ids.length === 0) return;
      await db
        .update(deliveries)
        .set({ status, lastError, finishedAt })
        .where(inArray(deliveries.id, [...ids]));
    },

    async retry(ids: readonly string[], { dueAt, lastError }: { dueAt: Date; lastError: string }) {
      await db
        .update(deliveries)
        .set({ dueAt, lastError })
        .where(inArray(deliveries.id, [...ids]));
    },

    /** What waits for the end of quiet hours waits no longer; whoever wakes next looks at them anew. */
    async hurry(userId: string, now: Date) {
      const own = db
        .select({ id: notifications.id })
        .from(notifications)
        .where(eq(notifications.userId, userId));
      await db
        .update(deliveries)
        .set({ dueAt: now })
        .where(
          and(
            inArray(deliveries.notificationId, own),
            isWaiting,
            eq(deliveries.attempts, 0),
            gt(deliveries.dueAt, now),
          ),
        );
    },
  };
};

export type DeliveriesRepository = ReturnType<typeof createDeliveriesRepository>;
