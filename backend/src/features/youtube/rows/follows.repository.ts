import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../../../database/client.ts';
import { youtubeDownloads, youtubeFollows, youtubeFollowVideos } from '../../../database/tables/index.ts';
import { newId } from '../../../kernel/ids.ts';
import type { DownloadRow, FollowRow } from './stored-rows.ts';

/** Playlists whose new videos come by themselves. */
export const createFollowsRepository = (db: Db) => ({
  /** @returns the follow of this person for this playlist, made when there is none */
  async start(userId: string, listId: string, nextCheckAt: Date): Promise<string> {
    const [row] = await db
      .insert(youtubeFollows)
      .values({ id: newId(), userId, listId, nextCheckAt })
      .onConflictDoUpdate({
        target: [youtubeFollows.userId, youtubeFollows.listId],
        set: { listId: sql`excluded.list_id` },
      })
      .returning({ id: youtubeFollows.id });
    if (!row) throw new Error('A follow vanished while it was being written.');
    return row.id;
  },

  async end(id: string): Promise<void> {
    await db.delete(youtubeFollows).where(eq(youtubeFollows.id, id));
  },

  listDue: (now: Date): Promise<FollowRow[]> =>
    db
      .select()
      .from(youtubeFollows)
      .where(lte(youtubeFollows.nextCheckAt, now))
      .orderBy(asc(youtubeFollows.nextCheckAt)),

  async noteChecked(
    id: string,
    checked: { lastCheckedAt?: Date; nextCheckAt: Date; lastError: string | null },
  ): Promise<void> {
    await db.update(youtubeFollows).set(checked).where(eq(youtubeFollows.id, id));
  },

  async listSeen(followId: string): Promise<Set<string>> {
    const rows = await db
      .select({ videoId: youtubeFollowVideos.videoId })
      .from(youtubeFollowVideos)
      .where(eq(youtubeFollowVideos.followId, followId));
    return new Set(rows.map(({ videoId }) => videoId));
  },

  /** These do not come again, whatever becomes of them. */
  async noteSeen(followId: string, videoIds: readonly string[]): Promise<void> {
    if (videoIds.length === 0) return;
    await db.execute(sql`
      insert into youtube_follow_videos (follow_id, video_id)
      select ${followId}::uuid, unnest(${sql.param([...videoIds])}::text[])
      on conflict do nothing`);
  },

  /** The download that new videos join: the latest of the follow. */
  async findHome(followId: string): Promise<DownloadRow | null> {
    const [row] = await db
      .select()
      .from(youtubeDownloads)
      .where(and(eq(youtubeDownloads.followId, followId)))
      .orderBy(sql`${youtubeDownloads.createdAt} desc`)
      .limit(1);
    return row ?? null;
  },
});

export type FollowsRepository = ReturnType<typeof createFollowsRepository>;
