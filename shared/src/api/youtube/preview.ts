import * as z from 'zod';
import { timeSchema } from '../vocabulary.ts';

export const videoIdSchema = z.string().regex(/^[\w-]{11}$/, 'The id of a video');
export const qualities = ['1080p', '720p', '480p', 'best', 'audio'] as const;

/** Why a video does not come, or did not. */
export const videoProblems = [
  'private',
  'removed',
  'age-restricted',
  'members-only',
  'paid',
  'geo-blocked',
  'live',
  'premiere',
  'bot-check',
  'rate-limited',
  'tool-outdated',
  'tool-missing',
  'disk-full',
  'not-writable',
  'library-away',
  'network',
  'stalled',
  'too-large',
  'damaged',
  'unknown',
] as const;

export const previewVideoSchema = z.object({
  position: z.int().min(1),
  videoId: z.string(),
  title: z.string(),
  durationSeconds: z.number().nullable(),
  thumbnail: z.string().nullable().describe('`path` for `GET /youtube/thumbnail`'),
  problem: z.enum(videoProblems).nullable().describe('It cannot be fetched'),
  hereIn: z
    .array(z.enum(qualities))
    .describe('The qualities in which it has been fetched before: asked for in one of them, it is linked'),
});

/** What the household lets a person fetch at once without asking. */
export const downloadLimitsSchema = z.object({
  items: z.int().min(1).max(10_000),
  sizeBytes: z.number().int().min(1),
  durationSeconds: z.number().int().min(1),
});

export const excesses = ['items', 'size', 'duration'] as const;

export const youtubePreviewSchema = z.object({
  kind: z.enum(['video', 'playlist']),
  url: z.url(),
  listId: z.string().nullable(),
  title: z.string(),
  channel: z.string().nullable(),
  videos: z.array(previewVideoSchema),
  total: z.int().describe('Of the whole playlist; more than `videos` when only its start was read'),
  durationSeconds: z.number(),
  roomBytes: z
    .number()
    .nullable()
    .describe('What further videos may fill of the disk of the downloads; null when nobody knows'),
  quota: z.object({ remaining: z.int(), limit: z.int(), resetsAt: timeSchema.nullable() }),
  limits: downloadLimitsSchema,
  exceeds: z.array(z.enum(excesses)).describe('Above these an administrator has to agree'),
  readAt: timeSchema,
});

/** An address that names a video and a playlist: the person says which one is meant. */
export const youtubeChoiceSchema = z.object({
  kind: z.literal('choice'),
  videoUrl: z.url(),
  playlistUrl: z.url(),
});

export type Quality = (typeof qualities)[number];
export type VideoProblem = (typeof videoProblems)[number];
export type PreviewVideo = z.infer<typeof previewVideoSchema>;
export type DownloadLimits = z.infer<typeof downloadLimitsSchema>;
export type YoutubePreview = z.infer<typeof youtubePreviewSchema>;
export type YoutubeChoice = z.infer<typeof youtubeChoiceSchema>;
