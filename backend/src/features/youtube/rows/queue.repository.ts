import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../../database/client.ts';
import {
  users,
  youtubeDownloadItems,
  youtubeDownloads,
  youtubeFiles,
} from '../../../database/tables/index.ts';
import type { ProcessIdentity } from '../ports.ts';
import { activeItems, type ClaimedItem, type FileRow, type ItemRow, openItems } from './stored-rows.ts';

const isActive = inArray(youtubeDownloadItems.status, [...activeItems]);

const claimed = (id: string) => and(eq(youtubeDownloadItems.id, id), isActive);

/** The next video: of whom fewest are fetched now, then of who was served longest ago, then in order. */
const takeNext = (now: Date, claim: string) => sql`
  with people as (
    select d.user_id, max(i.started_at) as served_at,
      count(*) filter (where i.status in ('downloading', 'processing')) as busy
    from youtube_downloads d join youtube_download_items i on i.download_id = d.id
    group by d.user_id
  ), next as (
    select i.id
    from youtube_download_items i
    join youtube_downloads d on d.id = i.download_id
    left join people p on p.user_id is not distinct from d.user_id
    where d.status in ('queued', 'downloading', 'processing')
      and (i.status = 'queued' or (i.status = 'waiting' and i.retry_at <= ${now.toISOString()}::timestamptz))
      and not exists (
        select 1 from youtube_download_items o join youtube_downloads od on od.id = o.download_id
        where o.video_id = i.video_id and od.quality = d.quality and o.status in ('downloading', 'processing'))
    order by coalesce(p.busy, 0), p.served_at nulls first, d.created_at, d.id, i.position
    limit 1
    for update of i skip locked
  )
  update youtube_download_items i
  set status = 'downloading', claim = ${claim}, started_at = ${now.toISOString()}::timestamptz, retry_at = null,
    error_class = null, error_detail = null, bytes_done = 0, finished_at = null
  from next where i.id = next.id
  returning i.id`;

export type ItemChange = Partial<Omit<ItemRow, 'id' | 'downloadId'>>;

/** What workers do with the videos of all downloads. */
export const createQueueRepository = (db: Db) => {
  return {
    /**
     * Takes the next video for a worker; null when there is none now. A video that somebody else is getting in
     * the same quality waits until it is here, and is linked then.
     *
     * @param claim of this one video: asked with it again, because the answer was lost, it is the same video
     */
    claimNext: (now: Date, claim: string): Promise<string | null> =>
      db.transaction(async (tx) => {
        // One at a time, so that two workers cannot take the same video of two downloads.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('youtube:claim', 0))`);
        const [taken] = await tx
          .select({ id: youtubeDownloadItems.id })
          .from(youtubeDownloadItems)
          .where(and(eq(youtubeDownloadItems.claim, claim), isActive));
        if (taken) return taken.id;
        const { rows } = await tx.execute<{ id: string }>(takeNext(now, claim));
        return rows[0]?.id ?? null;
      }),

    async findClaimed(id: string): Promise<ClaimedItem | null> {
      const [row] = await db
        .select({ item: youtubeDownloadItems, download: youtubeDownloads, role: users.role })
        .from(youtubeDownloadItems)
        .innerJoin(youtubeDownloads, eq(youtubeDownloads.id, youtubeDownloadItems.downloadId))
        .leftJoin(users, eq(users.id, youtubeDownloads.userId))
        .where(eq(youtubeDownloadItems.id, id));
      if (!row) return null;
      const { userId, requesterName, kind, listId, quality, subtitles, sponsorMarks, title } = row.download;
      const role = row.role ?? ('user' as const);
      const wishes = { quality, subtitles, sponsorMarks, downloadTitle: title, role };
      return { ...row.item, userId, requesterName, kind, listId, ...wishes };
    },

    /** Downloads whose state may be behind that of their videos. */
    async listUnsettledIds(): Promise<string[]> {
      const isOpen = inArray(youtubeDownloadItems.status, [...openItems]);
      const hasOpenItem = sql`exists (select 1 from ${youtubeDownloadItems} where ${youtubeDownloadItems.downloadId} = ${youtubeDownloads.id} and ${isOpen})`;
      const rows = await db
        .select({ id: youtubeDownloads.id })
        .from(youtubeDownloads)
        .where(
          or(
            inArray(youtubeDownloads.status, ['queued', 'downloading', 'processing']),
            and(inArray(youtubeDownloads.status, ['failed', 'partial', 'completed']), hasOpenItem),
          ),
        );
      return rows.map(({ id }) => id);
    },

    /** When the next video that waits may be tried; null when none waits. */
    async findNextRetry(): Promise<Date | null> {
      const [row] = await db
        .select({ at: youtubeDownloadItems.retryAt })
        .from(youtubeDownloadItems)
        .where(and(eq(youtubeDownloadItems.status, 'waiting'), isNotNull(youtubeDownloadItems.retryAt)))
        .orderBy(asc(youtubeDownloadItems.retryAt))
        .limit(1);
      return row?.at ?? null;
    },

    /** Writes to a video that is being fetched; false when it is not any more, because somebody cancelled it. */
    async write(id: string, change: ItemChange): Promise<boolean> {
      const written = await db
        .update(youtubeDownloadItems)
        .set(change)
        .where(claimed(id))
        .returning({ id: youtubeDownloadItems.id });
      return written.length > 0;
    },

    /** The same for the end of one that is here. Said again, because the answer was lost, it is still true. */
    async finish(
      id: string,
      change: ItemChange & { status: 'completed' | 'linked'; fileId: string },
    ): Promise<boolean> {
      const { status, fileId } = youtubeDownloadItems;
      const isFinished = and(
        eq(youtubeDownloadItems.id, id),
        eq(status, change.status),
        eq(fileId, change.fileId),
      );
      const written = await db
        .update(youtubeDownloadItems)
        .set(change)
        .where(or(claimed(id), isFinished))
        .returning({ id: youtubeDownloadItems.id });
      return written.length > 0;
    },

    noteProcess(id: string, process: ProcessIdentity | null): Promise<boolean> {
      return this.write(id, {
        processGroup: process?.pid ?? null,
        processStartedAt: process?.startedAt ?? null,
      });
    },

    /**
     * The path is written before the file moves there, so that it is found after a crash. Said again, because the
     * answer was lost, it changes nothing.
     *
     * @returns false when the video was cancelled
     */
    beginPlacing: (itemId: string, file: Omit<FileRow, 'ratingKey' | 'createdAt'>): Promise<boolean> =>
      db.transaction(async (tx) => {
        const [mine] = await tx.select().from(youtubeDownloadItems).where(claimed(itemId)).for('update');
        if (!mine) return false;
        if (mine.fileId === file.id) return true;
        await tx.insert(youtubeFiles).values(file);
        await tx
          .update(youtubeDownloadItems)
          .set({ status: 'processing', fileId: file.id, processGroup: null, processStartedAt: null })
          .where(eq(youtubeDownloadItems.id, itemId));
        return true;
      }),

    /** The file that a video in this quality has, once it is whole. */
    async findFile({ videoId, quality }: Pick<ClaimedItem, 'videoId' | 'quality'>): Promise<FileRow | null> {
      const [row] = await db
        .select()
        .from(youtubeFiles)
        .where(and(eq(youtubeFiles.videoId, videoId), eq(youtubeFiles.quality, quality)))
        .limit(1);
      return row ?? null;
    },

    async isPathTaken(path: string): Promise<boolean> {
      const rows = await db
        .select({ id: youtubeFiles.id })
        .from(youtubeFiles)
        .where(eq(youtubeFiles.path, path));
      return rows.length > 0;
    },

    async findFileById(id: string): Promise<FileRow | null> {
      const [row] = await db.select().from(youtubeFiles).where(eq(youtubeFiles.id, id));
      return row ?? null;
    },

    async removeFile(id: string): Promise<void> {
      await db.delete(youtubeFiles).where(eq(youtubeFiles.id, id));
    },

    /** Files that no download uses, of which the rows go with this; null: of all files. */
    async takeUnusedFiles(fileIds: readonly string[] | null): Promise<FileRow[]> {
      if (fileIds?.length === 0) return [];
      return db
        .delete(youtubeFiles)
        .where(
          and(
            fileIds ? inArray(youtubeFiles.id, [...fileIds]) : undefined,
            sql`not exists (select 1 from youtube_download_items i where i.file_id = ${youtubeFiles.id})`,
          ),
        )
        .returning();
    },

    async saveRatingKeys(found: readonly { id: string; ratingKey: string }[]): Promise<void> {
      for (const { id, ratingKey } of found)
        await db.update(youtubeFiles).set({ ratingKey }).where(eq(youtubeFiles.id, id));
    },

    /** Which of these numbers are of files of ours. */
    async findKnownKeys(ratingKeys: readonly string[]): Promise<Set<string>> {
      if (ratingKeys.length === 0) return new Set();
      const rows = await db
        .select({ ratingKey: youtubeFiles.ratingKey })
        .from(youtubeFiles)
        .where(inArray(youtubeFiles.ratingKey, [...ratingKeys]));
      return new Set(rows.flatMap(({ ratingKey }) => ratingKey ?? []));
    },

    async listFilesOf(downloadId: string): Promise<FileRow[]> {
      const rows = await db
        .selectDistinctOn([youtubeFiles.id], { file: youtubeFiles })
        .from(youtubeFiles)
        .innerJoin(youtubeDownloadItems, eq(youtubeDownloadItems.fileId, youtubeFiles.id))
        .where(eq(youtubeDownloadItems.downloadId, downloadId));
      return rows.map(({ file }) => file);
    },

    /** What an earlier life of the portal was at. */
    listClaimed: (): Promise<ItemRow[]> => db.select().from(youtubeDownloadItems).where(isActive),

    async listOpenIds(): Promise<Set<string>> {
      const rows = await db
        .select({ id: youtubeDownloadItems.id })
        .from(youtubeDownloadItems)
        .where(inArray(youtubeDownloadItems.status, [...openItems]));
      return new Set(rows.map(({ id }) => id));
    },
  };
};

export type QueueRepository = ReturnType<typeof createQueueRepository>;
