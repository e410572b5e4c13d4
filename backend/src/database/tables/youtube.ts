import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './users.ts';

const time = (name: string) => timestamp(name, { withTimezone: true });
const quality = () => text({ enum: ['1080p', '720p', '480p', 'best', 'audio'] }).notNull();
const isQuality = (column: unknown) => sql`${column} in ('1080p', '720p', '480p', 'best', 'audio')`;
const size = (name: string) => bigint(name, { mode: 'number' });

/** Playlists whose new videos come by themselves. */
export const youtubeFollows = pgTable(
  'youtube_follows',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    listId: text('list_id').notNull(),
    lastCheckedAt: time('last_checked_at'),
    nextCheckAt: time('next_check_at').notNull().defaultNow(),
    lastError: text('last_error'),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('youtube_follows_once').on(table.userId, table.listId),
    index('youtube_follows_next').on(table.nextCheckAt),
  ],
);

/** Videos that a follow has brought or that its person took away: they do not come again. */
export const youtubeFollowVideos = pgTable(
  'youtube_follow_videos',
  {
    followId: uuid('follow_id')
      .notNull()
      .references(() => youtubeFollows.id, { onDelete: 'cascade' }),
    videoId: text('video_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.followId, table.videoId] })],
);

/** Videos or playlists that people asked for. Rows are the truth; a job only wakes a worker. */
export const youtubeDownloads = pgTable(
  'youtube_downloads',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
    requesterName: text('requester_name').notNull(),
    kind: text({ enum: ['video', 'playlist'] }).notNull(),
    url: text().notNull(),
    listId: text('list_id'),
    title: text().notNull(),
    channel: text(),
    quality: quality(),
    subtitles: jsonb().notNull().default([]),
    sponsorMarks: boolean('sponsor_marks').notNull().default(false),
    collectionTitle: text('collection_title'),
    status: text({
      enum: [
        'awaiting_approval',
        'queued',
        'downloading',
        'processing',
        'completed',
        'partial',
        'failed',
        'cancelled',
      ],
    }).notNull(),
    reason: text(),
    collection: text({ enum: ['none', 'waiting', 'ready', 'partial', 'removed'] })
      .notNull()
      .default('none'),
    plexCollectionId: text('plex_collection_id'),
    /** When the collection is looked after again. */
    collectionDueAt: time('collection_due_at'),
    followId: uuid('follow_id').references(() => youtubeFollows.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull().defaultNow(),
    finishedAt: time('finished_at'),
  },
  (table) => [
    index('youtube_downloads_person').on(table.userId, table.createdAt),
    index('youtube_downloads_created_at').on(table.createdAt),
    index('youtube_downloads_status').on(table.status),
    check('youtube_downloads_kind', sql`${table.kind} in ('video', 'playlist')`),
    check('youtube_downloads_quality', isQuality(table.quality)),
    check(
      'youtube_downloads_status',
      sql`${table.status} in ('awaiting_approval', 'queued', 'downloading', 'processing', 'completed', 'partial', 'failed', 'cancelled')`,
    ),
    check(
      'youtube_downloads_collection',
      sql`${table.collection} in ('none', 'waiting', 'ready', 'partial', 'removed')`,
    ),
  ],
);

/** Files in the library folder. Several downloads may point at one. */
export const youtubeFiles = pgTable(
  'youtube_files',
  {
    id: uuid().primaryKey(),
    videoId: text('video_id').notNull(),
    quality: quality(),
    /** Below the folder of the downloads. */
    path: text().notNull().unique(),
    sizeBytes: size('size_bytes').notNull(),
    durationSeconds: doublePrecision('duration_seconds'),
    /** The media server's number of it; null until it has seen the file. */
    ratingKey: text('rating_key'),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('youtube_files_video').on(table.videoId),
    check('youtube_files_quality', isQuality(table.quality)),
  ],
);

/** The videos of a download. */
export const youtubeDownloadItems = pgTable(
  'youtube_download_items',
  {
    id: uuid().primaryKey(),
    downloadId: uuid('download_id')
      .notNull()
      .references(() => youtubeDownloads.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    videoId: text('video_id').notNull(),
    title: text().notNull(),
    durationSeconds: doublePrecision('duration_seconds'),
    status: text({
      enum: ['queued', 'waiting', 'downloading', 'processing', 'completed', 'linked', 'failed', 'cancelled'],
    }).notNull(),
    bytesDone: size('bytes_done').notNull().default(0),
    bytesTotal: size('bytes_total'),
    errorClass: text('error_class'),
    errorDetail: text('error_detail'),
    attempts: integer().notNull().default(0),
    /** Not before, while it waits. */
    retryAt: time('retry_at'),
    fileId: uuid('file_id').references(() => youtubeFiles.id, { onDelete: 'set null' }),
    /** The group of the running process and when it began, so that an orphan can be told and ended. */
    processGroup: integer('process_group'),
    processStartedAt: text('process_started_at'),
    /** Of the worker that took it: one that lost the answer finds its video by it. */
    claim: uuid(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
  },
  (table) => [
    unique('youtube_download_items_position').on(table.downloadId, table.position),
    index('youtube_download_items_file').on(table.fileId),
    index('youtube_download_items_status').on(table.status),
    index('youtube_download_items_video').on(table.videoId),
    check(
      'youtube_download_items_status',
      sql`${table.status} in ('queued', 'waiting', 'downloading', 'processing', 'completed', 'linked', 'failed', 'cancelled')`,
    ),
  ],
);
