import * as z from 'zod';
import { timeSchema } from '../vocabulary.ts';

/** What a media server holds that people look at; anything else is `other`. */
export const mediaTypes = [
  'movie',
  'show',
  'season',
  'episode',
  'artist',
  'album',
  'track',
  'collection',
  'other',
] as const;

/** How far this person is; of a series or season, how many of its episodes. */
export const progressSchema = z.object({
  isWatched: z.boolean(),
  viewOffsetMs: z.int().nullable().describe('Where the person stopped; null when not begun, or done'),
  episodes: z.int().nullable(),
  episodesWatched: z.int().nullable(),
});

/** Anything of the library as a list shows it. */
export const mediaCardSchema = z.object({
  ratingKey: z.string(),
  type: z.enum(mediaTypes),
  title: z.string(),
  subtitle: z
    .string()
    .nullable()
    .describe('Of a season or episode: the series, and which one it is; of an album or track: whose'),
  year: z.int().nullable(),
  index: z.int().nullable().describe('Number of a season, episode or track'),
  summary: z.string().nullable().describe('Only where a list is short enough to tell it'),
  poster: z.string().nullable().describe('`path` for `GET /plex/image`'),
  backdrop: z.string().nullable().describe('A wide picture: of an episode its own'),
  durationMs: z.int().nullable(),
  childCount: z.int().nullable().describe('Seasons of a series, items of a collection'),
  progress: progressSchema,
  addedAt: timeSchema.nullable(),
  libraryId: z.string().nullable(),
  libraryTitle: z.string().nullable(),
  watchUrl: z.url().describe('Opens it in Plex in the browser'),
  watchAppUrl: z.url().describe('Opens it in the Plex app of a phone or tablet'),
});

/**
 * The age of what the media server told: `asOf` is when it did. `stale` says that it could not be asked
 * again since, so that this is the last that is known.
 */
export const ageShape = { asOf: timeSchema, stale: z.boolean() };

export type MediaType = (typeof mediaTypes)[number];
export type Progress = z.infer<typeof progressSchema>;
export type MediaCard = z.infer<typeof mediaCardSchema>;
export type Age = { asOf: string; stale: boolean };
