import { and, eq, ne } from 'drizzle-orm';
import type { Db, DbOrTransaction } from '../../database/client.ts';
import { sessions, sessionTokens, users } from '../../database/tables/index.ts';
import type { LiveSession } from './sessions.repository.ts';

export type RenewalTokenState = (typeof sessionTokens.$inferSelect)['state'];

/** A renewal token that came back, with its session locked against other renewals. */
export interface PresentedToken {
  state: RenewalTokenState;
  session: LiveSession;
  /** When the newest token of the session was made. */
  successorCreatedAt: Date;
}

/** The steps of one renewal, all in one transaction. */
export interface Renewal {
  find(tokenHash: string): Promise<PresentedToken | null>;
  /** The presented token becomes `previous`, all older ones `spent`, the new one `current`. */
  replace(options: {
    sessionId: string;
    presentedHash: string;
    newHash: string;
    now: Date;
    expiresAt: Date;
  }): Promise<void>;
  endAsReused(sessionId: string, now: Date): Promise<void>;
}

export type RenewalRepository = <Result>(work: (renewal: Renewal) => Promise<Result>) => Promise<Result>;

const createRenewal = (tx: DbOrTransaction): Renewal => ({
  async find(tokenHash) {
    const [row] = await tx
      .select()
      .from(sessionTokens)
      .innerJoin(sessions, eq(sessions.id, sessionTokens.sessionId))
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(eq(sessionTokens.tokenHash, tokenHash));
    if (!row) return null;
    const [session] = await tx.select().from(sessions).where(eq(sessions.id, row.sessions.id)).for('update');
    // Read again behind the lock: a parallel renewal may have moved the tokens meanwhile.
    const [token] = await tx.select().from(sessionTokens).where(eq(sessionTokens.tokenHash, tokenHash));
    const isNewest = and(eq(sessionTokens.sessionId, row.sessions.id), eq(sessionTokens.state, 'current'));
    const [newest] = await tx.select().from(sessionTokens).where(isNewest);
    if (!session || !token || !newest) return null;
    return {
      state: token.state,
      session: { ...session, user: row.users },
      successorCreatedAt: newest.createdAt,
    };
  },
  async replace({ sessionId, presentedHash, newHash, now, expiresAt }) {
    const isWorthSomething = and(eq(sessionTokens.sessionId, sessionId), ne(sessionTokens.state, 'spent'));
    await tx.update(sessionTokens).set({ state: 'spent' }).where(isWorthSomething);
    await tx
      .update(sessionTokens)
      .set({ state: 'previous' })
      .where(eq(sessionTokens.tokenHash, presentedHash));
    await tx
      .insert(sessionTokens)
      .values({ tokenHash: newHash, sessionId, state: 'current', createdAt: now });
    await tx.update(sessions).set({ lastUsedAt: now, expiresAt }).where(eq(sessions.id, sessionId));
  },
  async endAsReused(sessionId, now) {
    await tx
      .update(sessions)
      .set({ endedAt: now, endReason: 'token-reused' })
      .where(eq(sessions.id, sessionId));
  },
});

export const createRenewalRepository =
  (db: Db): RenewalRepository =>
  (work) =>
    db.transaction((tx) => work(createRenewal(tx)));
