import { and, desc, eq, gt, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { sessions, sessionTokens, users } from '../../database/tables/index.ts';

export type SessionRecord = typeof sessions.$inferSelect;
export type EndReason = NonNullable<SessionRecord['endReason']>;
export type LiveSession = SessionRecord & { user: typeof users.$inferSelect };

export interface SessionRepository {
  open(session: typeof sessions.$inferInsert, tokenHash: string): Promise<void>;
  /** The session with its person, if it has neither ended nor expired. */
  findLive(id: string, now: Date): Promise<LiveSession | null>;
  listLive(userId: string, now: Date): Promise<SessionRecord[]>;
  end(
    filter: { id?: string; userId?: string; exceptId?: string },
    reason: EndReason,
    now: Date,
  ): Promise<Pick<SessionRecord, 'id' | 'userId'>[]>;
  listAlerts(userId: string): Promise<SessionRecord[]>;
  dismissAlert(userId: string, sessionId: string, now: Date): Promise<boolean>;
  /** Sessions that are over, and spent renewal tokens that no cookie can hold any more. */
  purge(before: Date): Promise<number>;
}

const isLiveAt = (now: Date) => and(isNull(sessions.endedAt), gt(sessions.expiresAt, now));
const isOpenAlert = and(eq(sessions.endReason, 'token-reused'), isNull(sessions.alertDismissedAt));

export const createSessionRepository = (db: Db): SessionRepository => ({
  open: (session, tokenHash) =>
    db.transaction(async (tx) => {
      await tx.insert(sessions).values(session);
      await tx.insert(sessionTokens).values({ tokenHash, sessionId: session.id, state: 'current' });
    }),
  async findLive(id, now) {
    const [row] = await db
      .select()
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(eq(sessions.id, id), isLiveAt(now)));
    return row ? { ...row.sessions, user: row.users } : null;
  },
  listLive: (userId, now) =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, userId), isLiveAt(now)))
      .orderBy(desc(sessions.lastUsedAt)),
  end: ({ id, userId, exceptId }, reason, now) =>
    db
      .update(sessions)
      .set({ endedAt: now, endReason: reason })
      .where(
        and(
          isLiveAt(now),
          id ? eq(sessions.id, id) : undefined,
          userId ? eq(sessions.userId, userId) : undefined,
          exceptId ? ne(sessions.id, exceptId) : undefined,
        ),
      )
      .returning({ id: sessions.id, userId: sessions.userId }),
  listAlerts: (userId) =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, userId), isOpenAlert))
      .orderBy(desc(sessions.endedAt)),
  async dismissAlert(userId, sessionId, now) {
    const dismissed = await db
      .update(sessions)
      .set({ alertDismissedAt: now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isOpenAlert))
      .returning({ id: sessions.id });
    return dismissed.length > 0;
  },
  async purge(before) {
    const isOver = or(lt(sessions.endedAt, before), lt(sessions.expiresAt, before));
    const isRead = or(
      ne(sessions.endReason, 'token-reused'),
      isNull(sessions.endReason),
      isNotNull(sessions.alertDismissedAt),
    );
    await db
      .delete(sessionTokens)
      .where(and(eq(sessionTokens.state, 'spent'), lt(sessionTokens.createdAt, before)));
    const gone = await db.delete(sessions).where(and(isOver, isRead)).returning({ id: sessions.id });
    return gone.length;
  },
});
