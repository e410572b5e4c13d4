import * as z from 'zod';
import { idSchema, listOf, timeSchema } from '../vocabulary.ts';
import { qualities, videoIdSchema, videoProblems } from './preview.ts';

export const downloadStatuses = [
  'awaiting_approval',
  'queued',
  'downloading',
  'processing',
  'completed',
  'partial',
  'failed',
  'cancelled',
] as const;

/** `waiting`: it is tried again later. `linked`: it was here before. */
export const downloadItemStatuses = [
  'queued',
  'waiting',
  'downloading',
  'processing',
  'completed',
  'linked',
  'failed',
  'cancelled',
] as const;

/** How far the collection in Plex is. `waiting`: Plex does not answer, or has not seen the files yet. */
export const collectionStates = ['none', 'waiting', 'ready', 'partial', 'removed'] as const;

export const downloadItemSchema = z.object({
  id: idSchema,
  position: z.int(),
  videoId: z.string(),
  title: z.string(),
  durationSeconds: z.number().nullable(),
  thumbnail: z.string().nullable().describe('`path` for `GET /youtube/thumbnail`'),
  status: z.enum(downloadItemStatuses),
  percent: z.number().min(0).max(100).nullable(),
  bytesPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  sizeBytes: z.number().nullable(),
  problem: z.enum(videoProblems).nullable(),
  reason: z.string().nullable().describe('What happened and whether trying again helps, for people'),
  retryAt: timeSchema.nullable(),
  ratingKey: z.string().nullable(),
});

const optionsShape = {
  subtitles: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/))
    .max(5)
    .default([]),
  sponsorMarks: z.boolean().default(false).describe('Chapters that mark sponsors'),
};

/** One thing that a person asked for: a video, or videos of a playlist. */
export const downloadSchema = z.object({
  id: idSchema,
  kind: z.enum(['video', 'playlist']),
  url: z.url(),
  listId: z.string().nullable(),
  title: z.string(),
  channel: z.string().nullable(),
  quality: z.enum(qualities),
  collectionTitle: z.string().nullable(),
  isFollowed: z.boolean().describe('New videos of the playlist come by themselves'),
  status: z.enum(downloadStatuses),
  percent: z.number().min(0).max(100).describe('Over all videos'),
  done: z.int(),
  total: z.int(),
  failed: z.int(),
  queuePosition: z.int().nullable().describe('1 is the next in line'),
  collection: z.enum(collectionStates),
  plexCollectionId: z.string().nullable().describe('Rating key'),
  watchUrl: z.url().nullable(),
  reason: z.string().nullable().describe('Why it was denied, or waits'),
  requestedBy: z.object({ id: idSchema.nullable(), name: z.string() }),
  isMine: z.boolean(),
  createdAt: timeSchema,
  finishedAt: timeSchema.nullable(),
});

export const downloadDetailsSchema = downloadSchema.extend({ items: z.array(downloadItemSchema) });

export const newDownloadSchema = z.strictObject({
  url: z.string().trim().min(1).max(500),
  quality: z.enum(qualities).default('1080p'),
  items: z.array(videoIdSchema).min(1).max(5000).optional().describe('Left out: all that can be fetched'),
  collectionTitle: z.string().trim().min(1).max(150).optional().describe('Left out: the playlist’s own'),
  follow: z.boolean().default(false),
  ...optionsShape,
});

export const downloadQuerySchema = z.object({
  state: z.enum(['open', 'done']).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const downloadListSchema = listOf(downloadDetailsSchema);

/** One download’s state as the socket tells it, at most twice a second. */
export const downloadProgressSchema = z.object({
  id: idSchema,
  status: z.enum(downloadStatuses),
  percent: z.number().min(0).max(100),
  done: z.int(),
  total: z.int(),
  failed: z.int(),
  queuePosition: z.int().nullable(),
  items: z
    .array(
      downloadItemSchema.pick({
        id: true,
        status: true,
        percent: true,
        bytesPerSecond: true,
        secondsLeft: true,
        sizeBytes: true,
        problem: true,
        reason: true,
        retryAt: true,
      }),
    )
    .describe('Those that changed'),
});

/** Whether videos are fetched at all now, and why not. */
export const downloadQueueSchema = z.object({
  isPaused: z.boolean(),
  pausedBecause: z
    .enum([
      'administrator',
      'bot-check',
      'rate-limited',
      'disk-full',
      'not-writable',
      'library-away',
      'tool-missing',
    ])
    .nullable(),
  resumesAt: timeSchema.nullable().describe('When it goes on by itself'),
  detail: z.string().nullable().describe('What happened and what to do, for people'),
  waiting: z.int(),
  active: z.int(),
  toolProblem: z
    .enum(['tool-missing', 'tool-outdated'])
    .nullable()
    .describe('What keeps the programs that fetch videos from working'),
});

export type DownloadStatus = (typeof downloadStatuses)[number];
export type DownloadItemStatus = (typeof downloadItemStatuses)[number];
export type CollectionState = (typeof collectionStates)[number];
export type DownloadItem = z.infer<typeof downloadItemSchema>;
export type Download = z.infer<typeof downloadSchema>;
export type DownloadDetails = z.infer<typeof downloadDetailsSchema>;
export type NewDownload = z.infer<typeof newDownloadSchema>;
export type DownloadProgress = z.infer<typeof downloadProgressSchema>;
export type DownloadQueue = z.infer<typeof downloadQueueSchema>;
