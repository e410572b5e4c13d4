import type { IssueKind, NewIssue } from '@medianest/shared';
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Db, DbOrTransaction } from '../../../database/client.ts';
import { mediaIssueComments, mediaIssues } from '../../../database/tables/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';

export type IssueRow = typeof mediaIssues.$inferSelect;
export type CommentRow = typeof mediaIssueComments.$inferSelect;
export type StoredIssue = IssueRow & { comments: CommentRow[] };
export type IssueFilter = { reporterId?: string | undefined; status?: 'open' | 'resolved' | undefined };

type NewRow = Pick<NewIssue, 'mediaType' | 'tmdbId' | 'message'> & {
  kind: IssueKind;
  title: string;
  posterPath: string | null;
  season: number | null;
  episode: number | null;
};

const complete = async (db: DbOrTransaction, rows: IssueRow[]): Promise<StoredIssue[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const comments = await db
    .select()
    .from(mediaIssueComments)
    .where(inArray(mediaIssueComments.issueId, ids))
    .orderBy(asc(mediaIssueComments.createdAt), asc(mediaIssueComments.id));
  const byIssue = Map.groupBy(comments, ({ issueId }) => issueId);
  return rows.map((row) => ({ ...row, comments: byIssue.get(row.id) ?? [] }));
};

const matches = ({ reporterId, status }: IssueFilter) =>
  and(
    reporterId ? eq(mediaIssues.userId, reporterId) : undefined,
    status ? eq(mediaIssues.status, status) : undefined,
  );

const addComment = (writer: DbOrTransaction, actor: Actor, issueId: string, message: string) =>
  writer
    .insert(mediaIssueComments)
    .values({ id: newId(), issueId, userId: actor.userId, authorName: actor.username, message });

export const createIssuesRepository = (db: Db) => ({
  async find(id: string): Promise<StoredIssue | null> {
    const rows = await db.select().from(mediaIssues).where(eq(mediaIssues.id, id));
    return (await complete(db, rows))[0] ?? null;
  },

  async list(filter: IssueFilter, { offset, limit }: { offset: number; limit: number }) {
    const [rows, totals] = await Promise.all([
      db
        .select()
        .from(mediaIssues)
        .where(matches(filter))
        .orderBy(desc(mediaIssues.createdAt))
        .offset(offset)
        .limit(limit),
      db.select({ total: count() }).from(mediaIssues).where(matches(filter)),
    ]);
    return { items: await complete(db, rows), total: totals[0]?.total ?? 0 };
  },

  /** Writes a problem with what was said first. */
  create: (actor: Actor, { message, ...row }: NewRow): Promise<string> =>
    db.transaction(async (tx) => {
      const id = newId();
      await tx.insert(mediaIssues).values({ id, userId: actor.userId, reporterName: actor.username, ...row });
      await addComment(tx, actor, id, message);
      return id;
    }),

  comment: (actor: Actor, issueId: string, message: string) => addComment(db, actor, issueId, message),

  async update(id: string, change: Partial<Pick<IssueRow, 'status' | 'resolvedAt' | 'upstreamId'>>) {
    await db.update(mediaIssues).set(change).where(eq(mediaIssues.id, id));
  },
});

export type IssuesRepository = ReturnType<typeof createIssuesRepository>;
