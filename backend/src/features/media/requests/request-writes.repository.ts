import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db, DbOrTransaction } from '../../../database/client.ts';
import {
  mediaRequestEvents,
  mediaRequestSeasons,
  mediaRequestSubscribers,
  mediaRequests,
} from '../../../database/tables/index.ts';
import { newId } from '../../../kernel/ids.ts';
import type { TitleKey } from '../ports.ts';
import { createRequestReads, type RequestReads } from './request-reads.repository.ts';
import type { NewEvent, RequestChange, RequestRow, SeasonRow, StoredRequest } from './request-rows.ts';

export type NewRequestRow = Pick<
  RequestRow,
  'userId' | 'requesterName' | 'mediaType' | 'tmdbId' | 'title' | 'year' | 'posterPath' | 'is4k' | 'status'
> &
  Partial<Pick<RequestRow, 'upstreamId' | 'availability' | 'createdAt' | 'reason'>> & {
    seasons: SeasonRow[];
    events: (NewEvent & { at?: Date })[];
  };

export type Revision = { change: RequestChange; events?: NewEvent[]; seasons?: SeasonRow[] };

/** A decision that was begun so long ago that nobody is at it any more. */
export const decisionMs = 60_000;

const insertEvents = async (tx: DbOrTransaction, requestId: string, events: (NewEvent & { at?: Date })[]) => {
  if (events.length === 0) return;
  await tx.insert(mediaRequestEvents).values(
    events.map(({ step, actorName = null, note = null, at }) => ({
      id: newId(),
      requestId,
      step,
      actorName,
      note,
      ...(at && { at }),
    })),
  );
};

const insertRequest = async (tx: DbOrTransaction, { seasons, events, ...row }: NewRequestRow) => {
  const id = newId();
  await tx.insert(mediaRequests).values({ id, ...row });
  if (seasons.length > 0)
    await tx.insert(mediaRequestSeasons).values(seasons.map((season) => ({ requestId: id, ...season })));
  await insertEvents(tx, id, events);
  return id;
};

/** Whoever asks for the same title at the same moment waits here for one another. */
const lockTitle = (tx: DbOrTransaction, { mediaType, tmdbId }: TitleKey) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`media:${mediaType}:${tmdbId}`}, 0))`);

const writeSeasons = async (tx: DbOrTransaction, requestId: string, seasons: SeasonRow[]) => {
  if (seasons.length === 0) return;
  await tx
    .insert(mediaRequestSeasons)
    .values(seasons.map((season) => ({ requestId, ...season })))
    .onConflictDoUpdate({
      target: [mediaRequestSeasons.requestId, mediaRequestSeasons.season],
      set: { availability: sql`excluded.availability` },
    });
};

const writeRevision = async (
  tx: DbOrTransaction,
  id: string,
  { change, events = [], seasons = [] }: Revision,
) => {
  await tx
    .update(mediaRequests)
    .set({ ...change, updatedAt: sql`now()` })
    .where(eq(mediaRequests.id, id));
  await writeSeasons(tx, id, seasons);
  await insertEvents(tx, id, events);
};

const isSentAt = (sentAt: Date | null) =>
  sql`${mediaRequests.sentAt} is not distinct from ${sentAt?.toISOString() ?? null}::timestamptz`;

export const createRequestWrites = (db: Db) => ({
  /**
   * Writes a request, alone with its title.
   *
   * @param build sees the open requests for the title and says what to write; null: nothing
   */
  async create(
    key: TitleKey,
    build: (open: StoredRequest[], reads: RequestReads) => Promise<NewRequestRow | null>,
  ): Promise<string | null> {
    return db.transaction(async (tx) => {
      await lockTitle(tx, key);
      const reads = createRequestReads(tx);
      const row = await build(await reads.listOpen([key]), reads);
      return row && insertRequest(tx, row);
    });
  },

  change: (id: string, revision: Revision): Promise<void> =>
    db.transaction((tx) => writeRevision(tx, id, revision)),

  /**
   * Changes a request as it is now, which nobody else changes meanwhile.
   *
   * @param build null: nothing is to be changed any more
   */
  async revise<R extends Revision>(
    id: string,
    build: (current: StoredRequest) => R | null,
  ): Promise<R | null> {
    return db.transaction(async (tx) => {
      await tx
        .select({ id: mediaRequests.id })
        .from(mediaRequests)
        .where(eq(mediaRequests.id, id))
        .for('update');
      const current = await createRequestReads(tx).find(id);
      const revision = current && build(current);
      if (revision) await writeRevision(tx, id, revision);
      return revision;
    });
  },

  /** False when it was sent or arrived since it was read, or is gone. */
  async removeAsRead({ id, sentAt, upstreamId }: Pick<StoredRequest, 'id' | 'sentAt' | 'upstreamId'>) {
    const removed = await db
      .delete(mediaRequests)
      .where(
        and(
          eq(mediaRequests.id, id),
          isSentAt(sentAt),
          sql`${mediaRequests.upstreamId} is not distinct from ${upstreamId}::int`,
        ),
      )
      .returning({ id: mediaRequests.id });
    return removed.length > 0;
  },

  /** Takes a kept request to send it; false when somebody else did, or it is not kept any more. */
  async claimForSending({ id, sentAt }: Pick<StoredRequest, 'id' | 'sentAt'>, now: Date): Promise<boolean> {
    const taken = await db
      .update(mediaRequests)
      .set({ sentAt: now, attempts: sql`${mediaRequests.attempts} + 1` })
      .where(and(eq(mediaRequests.id, id), eq(mediaRequests.status, 'queued'), isSentAt(sentAt)))
      .returning({ id: mediaRequests.id });
    return taken.length > 0;
  },

  /** Takes a request to decide about it; false when another administrator does right now, or did meanwhile. */
  async claimForDecision(
    { id, status }: Pick<StoredRequest, 'id' | 'status'>,
    deciderId: string,
    now: Date,
  ): Promise<boolean> {
    const abandoned = lt(mediaRequests.decidingSince, new Date(now.getTime() - decisionMs));
    const taken = await db
      .update(mediaRequests)
      .set({ deciderId, decidingSince: now })
      .where(
        and(
          eq(mediaRequests.id, id),
          eq(mediaRequests.status, status),
          or(isNull(mediaRequests.decidingSince), abandoned),
        ),
      )
      .returning({ id: mediaRequests.id });
    return taken.length > 0;
  },

  async remove(id: string): Promise<void> {
    await db.delete(mediaRequests).where(eq(mediaRequests.id, id));
  },

  async subscribe(requestId: string, userId: string): Promise<void> {
    await db.insert(mediaRequestSubscribers).values({ requestId, userId }).onConflictDoNothing();
  },

  async unsubscribe(requestId: string, userId: string): Promise<void> {
    await db
      .delete(mediaRequestSubscribers)
      .where(
        and(eq(mediaRequestSubscribers.requestId, requestId), eq(mediaRequestSubscribers.userId, userId)),
      );
  },
});

export type RequestWrites = ReturnType<typeof createRequestWrites>;
