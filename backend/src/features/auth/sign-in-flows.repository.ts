import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { signInFlows } from '../../database/tables/index.ts';

export type SignInFlow = typeof signInFlows.$inferSelect;

export interface SignInFlowRepository {
  create(flow: typeof signInFlows.$inferInsert): Promise<void>;
  findByCookie(cookieHash: string): Promise<SignInFlow | null>;
  authorize(id: string, sealedToken: string): Promise<void>;
  /** Only one caller gets it; the token is gone from the row afterwards. */
  consume(id: string): Promise<boolean>;
  deny(id: string): Promise<void>;
  /** Plex no longer knows the PIN, whatever time it was granted. */
  expire(id: string, now: Date): Promise<void>;
  purge(before: Date): Promise<void>;
}

const isOpen = inArray(signInFlows.status, ['waiting', 'authorized']);

export const createSignInFlowRepository = (db: Db): SignInFlowRepository => {
  const finish = (id: string, status: 'consumed' | 'denied') =>
    db
      .update(signInFlows)
      .set({ status, plexToken: null })
      .where(and(eq(signInFlows.id, id), isOpen))
      .returning({ id: signInFlows.id });

  return {
    async create(flow) {
      await db.insert(signInFlows).values(flow);
    },
    async findByCookie(cookieHash) {
      const [flow] = await db.select().from(signInFlows).where(eq(signInFlows.cookieHash, cookieHash));
      return flow ?? null;
    },
    async authorize(id, sealedToken) {
      await db
        .update(signInFlows)
        .set({ status: 'authorized', plexToken: sealedToken })
        .where(and(eq(signInFlows.id, id), eq(signInFlows.status, 'waiting')));
    },
    consume: async (id) => (await finish(id, 'consumed')).length > 0,
    async deny(id) {
      await finish(id, 'denied');
    },
    async expire(id, now) {
      await db
        .update(signInFlows)
        .set({ expiresAt: now })
        .where(and(eq(signInFlows.id, id), eq(signInFlows.status, 'waiting')));
    },
    async purge(before) {
      await db.delete(signInFlows).where(lt(signInFlows.expiresAt, before));
    },
  };
};
