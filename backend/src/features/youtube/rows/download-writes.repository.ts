import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Db, DbOrTransaction } from '../../../database/client.ts';
import { youtubeDownloadItems, youtubeDownloads } from '../../../database/tables/index.ts';
import { newId } from '../../../kernel/ids.ts';
import type { ListedVideo } from '../ports.ts';
import {
  type DownloadRow,
  doneItems,
  finishedDownloads,
  type ItemCounts,
  isAmong,
  openItems,
  statusOf,
  sumOf,
} from './stored-rows.ts';

export type NewDownloadRow = Omit<typeof youtubeDownloads.$inferInsert, 'id'> & {
  videos: readonly (ListedVideo & { position: number })[];
};

/** Rows of one statement; a playlist may have thousands. */
const atOnce = 500;

const insertItems = async (
  tx: DbOrTransaction,
  downloadId: string,
  videos: readonly (ListedVideo & { position: number })[],
) => {
  for (let from = 0; from < videos.length; from += atOnce) {
    await tx.insert(youtubeDownloadItems).values(
      videos.slice(from, from + atOnce).map(({ videoId, title, durationSeconds, position }) => ({
        ...{ id: newId(), downloadId, videoId, title, durationSeconds, position },
        status: 'queued' as const,
      })),
    );
  }
};

const countItems = async (tx: DbOrTransaction, downloadId: string): Promise<ItemCounts> => {
  const { rows } = await tx.execute<{ status: keyof ItemCounts; many: number }>(
    sql`select status, count(*)::int as many from youtube_download_items where download_id = ${downloadId} group by status`,
  );
  return Object.fromEntries(rows.map(({ status, many }) => [status, many]));
};

export interface Settled {
  before: DownloadRow;
  after: DownloadRow;
  counts: ItemCounts;
  /** All that can come now is here, and the media server should see it. */
  isBatch: boolean;
}

const nothingToCome: (keyof ItemCounts)[] = ['queued', 'downloading', 'processing'];

/** What changes downloads. */
export const createDownloadWrites = (db: Db) => {
  const lock = async (tx: DbOrTransaction, id: string) => {
    const [row] = await tx.select().from(youtubeDownloads).where(eq(youtubeDownloads.id, id)).for('update');
    return row ?? null;
  };

  /** Brings the status in line with the videos; one that waits for a decision goes on waiting. */
  const settleLocked = async (tx: DbOrTransaction, before: DownloadRow, now: Date): Promise<Settled> => {
    const counts = await countItems(tx, before.id);
    const status = statusOf(counts);
    if (before.status === 'awaiting_approval' && status !== 'cancelled')
      return { before, after: before, counts, isBatch: false };
    const isFinished = isAmong(finishedDownloads, status);
    // Videos that wait for another attempt do not keep the others from being seen.
    const isBatch = sumOf(counts, nothingToCome) === 0 && sumOf(counts, doneItems) > 0;
    const finishedAt = isFinished ? (before.finishedAt ?? now) : null;
    const [after = before] = await tx
      .update(youtubeDownloads)
      .set({ status, finishedAt, ...(isBatch && { collectionDueAt: now }) })
      .where(eq(youtubeDownloads.id, before.id))
      .returning();
    return { before, after, counts, isBatch };
  };

  return {
    async create({ videos, ...row }: NewDownloadRow): Promise<string> {
      const id = newId();
      await db.transaction(async (tx) => {
        await tx.insert(youtubeDownloads).values({ id, ...row });
        await insertItems(tx, id, videos);
      });
      return id;
    },

    async settle(id: string, now: Date): Promise<Settled | null> {
      return db.transaction(async (tx) => {
        const before = await lock(tx, id);
        return before && settleLocked(tx, before, now);
      });
    },

    /** Null when it is not waiting for a decision any more. */
    async decide(id: string, decision: { isApproved: boolean; reason: string | null; now: Date }) {
      return db.transaction(async (tx) => {
        const before = await lock(tx, id);
        if (before?.status !== 'awaiting_approval') return null;
        const { isApproved, reason, now } = decision;
        if (!isApproved)
          await tx
            .update(youtubeDownloadItems)
            .set({ status: 'cancelled', finishedAt: now })
            .where(
              and(
                eq(youtubeDownloadItems.downloadId, id),
                inArray(youtubeDownloadItems.status, [...openItems]),
              ),
            );
        const [after = before] = await tx
          .update(youtubeDownloads)
          .set(
            isApproved
              ? { status: 'queued', reason: null }
              : { status: 'cancelled', reason, finishedAt: now, followId: null },
          )
          .where(eq(youtubeDownloads.id, id))
          .returning();
        return after;
      });
    },

    /** @returns ids of the videos that are cancelled now and were not before */
    async cancelItems(id: string, { itemId, now }: { itemId: string | null; now: Date }): Promise<string[]> {
      const cancelled = await db
        .update(youtubeDownloadItems)
        .set({ status: 'cancelled', finishedAt: now, retryAt: null })
        .where(
          and(
            eq(youtubeDownloadItems.downloadId, id),
            itemId === null ? undefined : eq(youtubeDownloadItems.id, itemId),
            inArray(youtubeDownloadItems.status, [...openItems]),
          ),
        )
        .returning({ id: youtubeDownloadItems.id });
      return cancelled.map((item) => item.id);
    },

    /** @returns how many are tried again */
    async retryFailed(id: string): Promise<number> {
      const retried = await db
        .update(youtubeDownloadItems)
        .set({
          ...{ status: 'queued', attempts: 0, errorClass: null, errorDetail: null, retryAt: null },
          ...{ bytesDone: 0, bytesTotal: null, finishedAt: null },
        })
        .where(
          and(
            eq(youtubeDownloadItems.downloadId, id),
            sql`(${youtubeDownloadItems.status} = 'failed' or ${youtubeDownloadItems.status} = 'waiting')`,
          ),
        )
        .returning({ id: youtubeDownloadItems.id });
      return retried.length;
    },

    /** New videos of a playlist, and the order in which it stands now. */
    async extend(
      id: string,
      { order, videos }: { order: readonly string[]; videos: readonly ListedVideo[] },
    ): Promise<void> {
      await db.transaction(async (tx) => {
        if (!(await lock(tx, id))) return;
        const rows = await tx
          .select({ id: youtubeDownloadItems.id, videoId: youtubeDownloadItems.videoId })
          .from(youtubeDownloadItems)
          .where(eq(youtubeDownloadItems.downloadId, id));
        const known = new Set(rows.map(({ videoId }) => videoId));
        const place = new Map(order.map((videoId, at) => [videoId, at + 1]));
        let behind = order.length;
        // Positions are unique, so all step aside before they take their new ones.
        await tx
          .update(youtubeDownloadItems)
          .set({ position: sql`-${youtubeDownloadItems.position}` })
          .where(eq(youtubeDownloadItems.downloadId, id));
        for (const row of rows) {
          behind += place.has(row.videoId) ? 0 : 1;
          await tx
            .update(youtubeDownloadItems)
            .set({ position: place.get(row.videoId) ?? behind })
            .where(eq(youtubeDownloadItems.id, row.id));
        }
        const added = videos.filter(({ videoId }) => !known.has(videoId));
        await insertItems(
          tx,
          id,
          added.map((video) => ({ ...video, position: place.get(video.videoId) ?? 0 })),
        );
      });
    },

    async change(id: string, change: Partial<typeof youtubeDownloads.$inferInsert>): Promise<void> {
      await db.update(youtubeDownloads).set(change).where(eq(youtubeDownloads.id, id));
    },

    async remove(id: string): Promise<void> {
      await db.delete(youtubeDownloads).where(eq(youtubeDownloads.id, id));
    },

    /** Unless something new came meanwhile: then it stays due. */
    async noteShown(
      id: string,
      shown: { dueAt: Date | null; nextAt: Date | null; collection: DownloadRow['collection'] },
    ): Promise<void> {
      const isSame = sql`${youtubeDownloads.collectionDueAt} is not distinct from ${shown.dueAt?.toISOString() ?? null}::timestamptz`;
      const next = sql`${shown.nextAt?.toISOString() ?? null}::timestamptz`;
      await db
        .update(youtubeDownloads)
        .set({
          collection: shown.collection,
          collectionDueAt: sql`case when ${isSame} then ${next} else ${youtubeDownloads.collectionDueAt} end`,
        })
        .where(eq(youtubeDownloads.id, id));
    },

    /** Downloads whose turn with the media server has come. */
    async listDueForPlex(now: Date): Promise<{ id: string; dueAt: Date | null }[]> {
      return db
        .select({ id: youtubeDownloads.id, dueAt: youtubeDownloads.collectionDueAt })
        .from(youtubeDownloads)
        .where(and(isNotNull(youtubeDownloads.collectionDueAt), lte(youtubeDownloads.collectionDueAt, now)));
    },
  };
};

export type DownloadWrites = ReturnType<typeof createDownloadWrites>;
