import { and, asc, count, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { recordAudit } from '../../database/audit.ts';
import type { Db } from '../../database/client.ts';
import { sessions, users } from '../../database/tables/index.ts';
import { newId } from '../../kernel/ids.ts';

export type UserRecord = typeof users.$inferSelect;
export type UserChange = Partial<Omit<typeof users.$inferInsert, 'id' | 'plexId'>>;

/** A person with the number of devices signed in. */
export type ListedUser = UserRecord & { devices: number };

export interface UserRepository {
  findById(id: string): Promise<UserRecord | null>;
  findByPlexId(plexId: string): Promise<UserRecord | null>;
  /** The administrator of longest standing. */
  findOwner(): Promise<UserRecord | null>;
  /** Creates the person, or finds the one that Plex knows by this id. */
  ensure(person: { plexId: string; plexUsername: string }): Promise<UserRecord>;
  update(id: string, change: UserChange): Promise<UserRecord | null>;
  /** `last-administrator`: nothing was changed, because nobody would be left who may change it back. */
  updateByAdministrator(
    actorId: string,
    id: string,
    change: UserChange,
  ): Promise<'changed' | 'missing' | 'last-administrator'>;
  findListed(id: string): Promise<ListedUser | null>;
  list(page: { offset: number; limit: number }): Promise<{ items: ListedUser[]; total: number }>;
  countOtherAdministrators(id: string): Promise<number>;
  listUncheckedSince(before: Date): Promise<UserRecord[]>;
  listAll(): Promise<UserRecord[]>;
}

const first = <Row>(rows: Row[]) => rows[0] ?? null;
const isAdministrator = and(eq(users.role, 'admin'), eq(users.status, 'active'));
const isLiveSession = and(
  eq(sessions.userId, users.id),
  isNull(sessions.endedAt),
  gt(sessions.expiresAt, sql`now()`),
);
const liveSessions = sql<number>`(select count(*)::int from ${sessions} where ${isLiveSession})`;

export const createUserRepository = (db: Db): UserRepository => ({
  findById: async (id) => first(await db.select().from(users).where(eq(users.id, id))),
  findByPlexId: async (plexId) => first(await db.select().from(users).where(eq(users.plexId, plexId))),
  findOwner: async () =>
    first(await db.select().from(users).where(isAdministrator).orderBy(asc(users.createdAt)).limit(1)),
  async ensure(person) {
    const [row] = await db
      .insert(users)
      .values({ id: newId(), ...person })
      .onConflictDoUpdate({ target: users.plexId, set: { plexUsername: person.plexUsername } })
      .returning();
    if (!row) throw new Error('An upsert returned no row.');
    return row;
  },
  update: async (id, change) => first(await db.update(users).set(change).where(eq(users.id, id)).returning()),
  updateByAdministrator: (actorId, id, change) =>
    db.transaction(async (tx) => {
      // Two administrators who demote each other at the same moment wait for one another here.
      const admins = await tx.select({ id: users.id }).from(users).where(isAdministrator).for('update');
      const [user] = await tx.select().from(users).where(eq(users.id, id));
      if (!user) return 'missing';
      const loses = change.role === 'user' || change.status === 'inactive';
      if (loses && !admins.some((admin) => admin.id !== user.id)) return 'last-administrator';
      await tx.update(users).set(change).where(eq(users.id, id));
      await recordAudit(tx, { actorId, action: 'user.changed', subject: user.id, details: change });
      return 'changed';
    }),
  async findListed(id) {
    const [row] = await db.select({ user: users, devices: liveSessions }).from(users).where(eq(users.id, id));
    return row ? { ...row.user, devices: row.devices } : null;
  },
  async list({ offset, limit }) {
    const rows = await db
      .select({ user: users, devices: liveSessions })
      .from(users)
      .orderBy(asc(users.createdAt))
      .offset(offset)
      .limit(limit);
    const [all] = await db.select({ total: count() }).from(users);
    return { items: rows.map(({ user, devices }) => ({ ...user, devices })), total: all?.total ?? 0 };
  },
  async countOtherAdministrators(id) {
    const [row] = await db
      .select({ others: count() })
      .from(users)
      .where(and(isAdministrator, ne(users.id, id)));
    return row?.others ?? 0;
  },
  listUncheckedSince: (before) =>
    db
      .select()
      .from(users)
      .where(
        and(
          eq(users.status, 'active'),
          or(isNull(users.membershipCheckedAt), lt(users.membershipCheckedAt, before)),
        ),
      ),
  listAll: () => db.select().from(users),
});
