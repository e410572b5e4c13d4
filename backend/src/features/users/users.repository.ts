import { and, asc, count, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { recordAudit } from '../../database/audit.ts';
import type { Db } from '../../database/client.ts';
import { sessions, users } from '../../database/tables/index.ts';
import { newId } from '../../kernel/ids.ts';

export type UserRecord = typeof users.$inferSelect;
export type UserChange = Partial<Omit<typeof users.$inferInsert, 'id' | 'plexId'>>;

export interface UserRepository {
  findById(id: string): Promise<UserRecord | null>;
  findByPlexId(plexId: string): Promise<UserRecord | null>;
  /** The administrator of longest standing. */
  findOwner(): Promise<UserRecord | null>;
  /** Creates the person, or finds the one that Plex knows by this id. */
  ensure(person: { plexId: string; plexUsername: string }): Promise<UserRecord>;
  update(id: string, change: UserChange): Promise<UserRecord | null>;
  updateByAdministrator(actorId: string, id: string, change: UserChange): Promise<UserRecord | null>;
  list(page: {
    offset: number;
    limit: number;
  }): Promise<{ items: (UserRecord & { devices: number })[]; total: number }>;
  countOtherAdministrators(id: string): Promise<number>;
  listUncheckedSince(before: Date): Promise<UserRecord[]>;
  listAll(): Promise<UserRecord[]>;
}

const first = <Row>(rows: Row[]) => rows[0] ?? null;
const isAdministrator = and(eq(users.role, 'admin'), eq(users.status, 'active'));
const liveSessions = sql<number>`(select count(*)::int from ${sessions} where ${sessions.userId} = ${users.id} and ${sessions.endedAt} is null and ${sessions.expiresAt} > now())`;

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
      await recordAudit(tx, { actorId, action: 'user.changed', subject: id, details: change });
      return first(await tx.update(users).set(change).where(eq(users.id, id)).returning());
    }),
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
