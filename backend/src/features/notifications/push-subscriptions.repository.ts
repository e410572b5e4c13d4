import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Db, DbOrTransaction } from '../../database/client.ts';
import { pushSubscriptions } from '../../database/tables/index.ts';
import { newId } from '../../kernel/ids.ts';
import type { PushTarget, SecretSealer } from './ports.ts';

/** More than anybody has browsers. */
const mostPerPerson = 10;

export const contextOfSubscription = (id: string) => `push_subscriptions:${id}:auth`;

/** The oldest makes room: it is most likely a browser that is no more. */
const dropSurplus = async (tx: DbOrTransaction, userId: string) => {
  const surplus = tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
    .offset(mostPerPerson);
  await tx.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, surplus));
};

/** Browsers that take web push; the key of each is sealed. */
export const createPushSubscriptions = ({ db, sealer }: { db: Db; sealer: SecretSealer }) => ({
  /** A browser has one owner: what waits for another person is not shown to whoever signs in after them. */
  save: (userId: string, { endpoint, keys }: PushTarget, now: Date) =>
    db.transaction(async (tx) => {
      const isThis = eq(pushSubscriptions.endpoint, endpoint);
      await tx.delete(pushSubscriptions).where(and(isThis, ne(pushSubscriptions.userId, userId)));
      const [known] = await tx.select({ id: pushSubscriptions.id }).from(pushSubscriptions).where(isThis);
      const id = known?.id ?? newId();
      const set = { p256dh: keys.p256dh, auth: sealer.seal(keys.auth, contextOfSubscription(id)) };
      if (known)
        return void (await tx.update(pushSubscriptions).set(set).where(eq(pushSubscriptions.id, id)));
      // Two tabs that subscribe at once: the first one is enough.
      await tx
        .insert(pushSubscriptions)
        .values({ id, userId, endpoint, createdAt: now, ...set })
        .onConflictDoNothing();
      await dropSurplus(tx, userId);
    }),

  async remove(userId: string, endpoint: string) {
    await db
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpoint, endpoint)));
  },

  async forget(id: string) {
    await db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, id));
  },

  async countOf(userId: string): Promise<number> {
    const [row] = await db
      .select({ total: count() })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.userId, userId));
    return row?.total ?? 0;
  },

  async listIds(userIds: readonly string[]): Promise<Map<string, string[]>> {
    if (userIds.length === 0) return new Map();
    const rows = await db
      .select({ id: pushSubscriptions.id, userId: pushSubscriptions.userId })
      .from(pushSubscriptions)
      .where(inArray(pushSubscriptions.userId, [...userIds]))
      .orderBy(asc(pushSubscriptions.createdAt));
    const byPerson = Map.groupBy(rows, ({ userId }) => userId);
    return new Map([...byPerson].map(([userId, own]) => [userId, own.map(({ id }) => id)]));
  },

  /** Null when it is gone, is another person's, or its key was lost. */
  async findTarget(userId: string, id: string): Promise<PushTarget | null> {
    const [row] = await db
      .select()
      .from(pushSubscriptions)
      .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.userId, userId)));
    const auth = row ? sealer.tryOpen(row.auth, contextOfSubscription(id)) : null;
    return row && auth ? { endpoint: row.endpoint, keys: { p256dh: row.p256dh, auth } } : null;
  },
});

export type PushSubscriptions = ReturnType<typeof createPushSubscriptions>;
