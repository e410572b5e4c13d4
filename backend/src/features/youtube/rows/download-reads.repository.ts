import { bytesPerSecond, type Quality } from '@medianest/shared';
import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../database/client.ts';
import { youtubeDownloadItems, youtubeDownloads, youtubeFiles } from '../../../database/tables/index.ts';
import {
  finishedDownloads,
  type ItemCounts,
  openDownloads,
  type StoredDownload,
  type StoredItem,
} from './stored-rows.ts';

export interface DownloadPage {
  state?: 'open' | 'done' | undefined;
  /** Null: everybody's. */
  userId: string | null;
  offset: number;
  limit: number;
}

const whereOf = ({ state, userId }: DownloadPage): SQL | undefined =>
  and(
    userId === null ? undefined : eq(youtubeDownloads.userId, userId),
    state === 'open' ? inArray(youtubeDownloads.status, [...openDownloads]) : undefined,
    state === 'done' ? inArray(youtubeDownloads.status, [...finishedDownloads]) : undefined,
  );

/** A video that several downloads want in one quality comes once, and not at all when it is here. */
const sumPromised = sql`
  with coming as (
    select distinct on (i.video_id, d.quality)
      case when i.status in ('downloading', 'processing') then i.bytes_done else 0 end as here,
      greatest(i.bytes_total,
        coalesce(i.duration_seconds, 0) * (${JSON.stringify(bytesPerSecond)}::jsonb ->> d.quality)::float8) as size
    from youtube_download_items i join youtube_downloads d on d.id = i.download_id
    where d.status in ('queued', 'downloading', 'processing')
      and i.status in ('queued', 'waiting', 'downloading', 'processing')
      and not exists (select 1 from youtube_files f where f.video_id = i.video_id and f.quality = d.quality)
    order by i.video_id, d.quality, here desc
  )
  select coalesce(sum(greatest(size - here, 0)) + max(size), 0)::float8 as bytes from coming`;

/** Downloads as they stand. */
export const createDownloadReads = (db: Db) => {
  const listItems = async (where: SQL | undefined): Promise<StoredItem[]> => {
    const rows = await db
      .select({ item: youtubeDownloadItems, ratingKey: youtubeFiles.ratingKey })
      .from(youtubeDownloadItems)
      .leftJoin(youtubeFiles, eq(youtubeFiles.id, youtubeDownloadItems.fileId))
      .where(where)
      .orderBy(asc(youtubeDownloadItems.position));
    return rows.map(({ item, ratingKey }) => ({ ...item, ratingKey }));
  };

  const withItems = async (rows: (typeof youtubeDownloads.$inferSelect)[]): Promise<StoredDownload[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const items = Map.groupBy(
      await listItems(inArray(youtubeDownloadItems.downloadId, ids)),
      ({ downloadId }) => downloadId,
    );
    return rows.map((row) => ({ ...row, items: items.get(row.id) ?? [] }));
  };

  const findRow = async (id: string) => {
    const [row] = await db.select().from(youtubeDownloads).where(eq(youtubeDownloads.id, id));
    return row ?? null;
  };

  return {
    /** Without its videos. */
    findRow,
    async find(id: string): Promise<StoredDownload | null> {
      const row = await findRow(id);
      const [stored] = row ? await withItems([row]) : [];
      return stored ?? null;
    },
    async list(page: DownloadPage): Promise<{ rows: StoredDownload[]; total: number }> {
      const where = whereOf(page);
      const [rows, [{ total = 0 } = {}]] = await Promise.all([
        db
          .select()
          .from(youtubeDownloads)
          .where(where)
          .orderBy(desc(youtubeDownloads.createdAt), desc(youtubeDownloads.id))
          .offset(page.offset)
          .limit(page.limit),
        db.select({ total: count() }).from(youtubeDownloads).where(where),
      ]);
      return { rows: await withItems(rows), total };
    },
    findItems: (ids: readonly string[]) =>
      ids.length === 0 ? Promise.resolve([]) : listItems(inArray(youtubeDownloadItems.id, [...ids])),
    async countItems(downloadId: string): Promise<ItemCounts> {
      const rows = await db
        .select({ status: youtubeDownloadItems.status, many: count() })
        .from(youtubeDownloadItems)
        .where(eq(youtubeDownloadItems.downloadId, downloadId))
        .groupBy(youtubeDownloadItems.status);
      return Object.fromEntries(rows.map(({ status, many }) => [status, many]));
    },
    /** Ids of the downloads that wait in line, the next one first. */
    async listLine(): Promise<string[]> {
      const rows = await db
        .select({ id: youtubeDownloads.id })
        .from(youtubeDownloads)
        .where(eq(youtubeDownloads.status, 'queued'))
        .orderBy(asc(youtubeDownloads.createdAt));
      return rows.map(({ id }) => id);
    },
    async countOpenItems(): Promise<{ waiting: number; active: number }> {
      const { rows } = await db.execute<{ waiting: number; active: number }>(sql`
        select count(*) filter (where i.status in ('queued', 'waiting'))::int as waiting,
          count(*) filter (where i.status in ('downloading', 'processing'))::int as active
        from youtube_download_items i join youtube_downloads d on d.id = i.download_id
        where d.status in ('queued', 'downloading', 'processing')`);
      return rows[0] ?? { waiting: 0, active: 0 };
    },
    /**
     * What the videos that wait or come now will still fill, by their length or what is known of their size; the
     * largest once more, as it lies there twice while it is put together.
     */
    async sumPromisedBytes(): Promise<number> {
      const { rows } = await db.execute<{ bytes: number }>(sumPromised);
      return rows[0]?.bytes ?? 0;
    },
    /** Which of these videos lie in the library, and in which qualities. */
    async findHere(videoIds: readonly string[]): Promise<Map<string, Quality[]>> {
      if (videoIds.length === 0) return new Map();
      const rows = await db
        .selectDistinct({ videoId: youtubeFiles.videoId, quality: youtubeFiles.quality })
        .from(youtubeFiles)
        .innerJoin(youtubeDownloadItems, eq(youtubeDownloadItems.fileId, youtubeFiles.id))
        .where(
          and(
            inArray(youtubeFiles.videoId, [...videoIds]),
            inArray(youtubeDownloadItems.status, ['completed', 'linked']),
          ),
        );
      const found = new Map<string, Quality[]>();
      for (const { videoId, quality } of rows) found.set(videoId, [...(found.get(videoId) ?? []), quality]);
      return found;
    },
    /** Downloads that share a collection, the oldest first. */
    async listOfCollection(collectionId: string): Promise<StoredDownload[]> {
      const rows = await db
        .select()
        .from(youtubeDownloads)
        .where(eq(youtubeDownloads.plexCollectionId, collectionId))
        .orderBy(asc(youtubeDownloads.createdAt));
      return withItems(rows);
    },
    /** The collection that another download of the same person has made of the same playlist under the same name. */
    async findSisterCollection(download: StoredDownload): Promise<string | null> {
      const { userId, listId, collectionTitle } = download;
      if (!userId || !listId || !collectionTitle) return null;
      const [row] = await db
        .select({ id: youtubeDownloads.plexCollectionId })
        .from(youtubeDownloads)
        .where(
          and(
            eq(youtubeDownloads.userId, userId),
            eq(youtubeDownloads.listId, listId),
            eq(youtubeDownloads.collectionTitle, collectionTitle),
            isNotNull(youtubeDownloads.plexCollectionId),
            inArray(youtubeDownloads.collection, ['ready', 'partial', 'waiting']),
          ),
        )
        .limit(1);
      return row?.id ?? null;
    },
  };
};

export type DownloadReads = ReturnType<typeof createDownloadReads>;
