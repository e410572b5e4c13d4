import type { Incident } from '@medianest/shared';
import { and, count, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Db } from '../../database/client.ts';
import { incidents } from '../../database/tables/index.ts';

/** What an incident happens to. */
export type Subject = Incident['subject'];

export interface OpenIncident {
  id: string;
  subject: Subject;
  status: Incident['status'];
  message: string | null;
  startedAt: Date;
}

type Row = typeof incidents.$inferSelect;

const toIncident = (row: Row): Incident => ({
  id: row.id,
  subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
  status: row.status,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  message: row.message,
});

/** Which incidents a person may read of: those of services, and those of these monitors, or of all. */
export type IncidentScope = { monitorIds: readonly number[] | 'all' };

const inScope = ({ monitorIds }: IncidentScope) => {
  if (monitorIds === 'all') return undefined;
  const ofServices = eq(incidents.subjectKind, 'service');
  return monitorIds.length === 0
    ? ofServices
    : or(ofServices, inArray(incidents.subjectId, monitorIds.map(String)));
};

/** Incidents outlive the portal. One subject has at most one open one. */
export const createIncidentRepository = (db: Db) => ({
  async listOpen(): Promise<OpenIncident[]> {
    const rows = await db.select().from(incidents).where(isNull(incidents.endedAt));
    return rows.map((row) => ({
      id: row.id,
      subject: toIncident(row).subject,
      status: row.status,
      message: row.message,
      startedAt: row.startedAt,
    }));
  },

  async save(
    { id, subject, status, message, startedAt }: OpenIncident,
    endedAt: Date | null,
  ): Promise<Incident> {
    const change = { subjectName: subject.name, status, message, endedAt };
    const [row] = await db
      .insert(incidents)
      .values({ id, subjectKind: subject.kind, subjectId: subject.id, startedAt, ...change })
      .onConflictDoUpdate({ target: incidents.id, set: change })
      .returning();
    if (!row) throw new Error('An incident was not written');
    return toIncident(row);
  },

  async list(scope: IncidentScope, page: { offset: number; limit: number }) {
    const where = inScope(scope);
    const [rows, [counted]] = await Promise.all([
      db
        .select()
        .from(incidents)
        .where(where)
        .orderBy(desc(isNull(incidents.endedAt)), desc(incidents.startedAt), desc(incidents.id))
        .offset(page.offset)
        .limit(page.limit),
      db.select({ total: count() }).from(incidents).where(where),
    ]);
    return { items: rows.map(toIncident), total: counted?.total ?? 0 };
  },

  async prune(before: Date): Promise<void> {
    await db.delete(incidents).where(and(lt(incidents.endedAt, before)));
  },
});

export type IncidentRepository = ReturnType<typeof createIncidentRepository>;
