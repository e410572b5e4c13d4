import * as z from 'zod';
import { personNames } from '../../people/cast.ts';
import { mediaTypes } from '../tmdb/title.ts';

const person = z.enum(personNames);
const mediaType = z.enum(mediaTypes);
const tmdbId = z.int().positive();
const quota = z.int().min(0).nullable().optional();

/** What a user may do, as bits, and how much; null takes a limit away. */
export const userChangeSchema = z.strictObject({
  person,
  permissions: z.int().min(0).optional(),
  ...{ movieQuotaLimit: quota, movieQuotaDays: quota, tvQuotaLimit: quota, tvQuotaDays: quota },
});

/** Somebody asks for something, without any of the checks of the API. */
export const askSchema = z.strictObject({
  person,
  mediaType,
  tmdbId,
  seasons: z.array(z.int().min(0)).default([]),
  is4k: z.boolean().default(false),
});

export const requestSteps = ['pending', 'approved', 'declined', 'processing', 'available', 'failed'] as const;

export const advanceSchema = z.strictObject({
  id: z.int().positive(),
  to: z.enum(requestSteps),
  /** How much of the download is done, while it is processed. */
  percent: z.number().min(0).max(100).optional(),
  /** Hours, minutes and seconds. */
  timeLeft: z
    .string()
    .regex(/^\d+:\d\d:\d\d$/)
    .default('00:24:00'),
});

/** Marks a title, asked for or not. */
export const mediaChangeSchema = z.strictObject({ mediaType, tmdbId, status: z.int().min(1).max(7) });

/** A title that The Movie Database knows from now on. */
export const titleSchema = z.strictObject({
  mediaType,
  id: tmdbId,
  title: z.string().min(1).max(500),
  date: z.union([z.iso.date(), z.literal('')]).default('2020-01-01'),
  overview: z.string().max(5000).default(''),
  genres: z.array(z.string()).max(10).default(['Drama']),
  cast: z.array(z.string()).max(50).default([]),
  language: z.string().length(2).default('en'),
  imdbId: z.string().default('tt0000000'),
  tvdbId: z.int().positive().nullable().default(null),
  hasArtwork: z.boolean().default(true),
  seasons: z
    .array(z.strictObject({ number: z.int().min(0), episodes: z.array(z.string()).max(500) }))
    .default([]),
});

export const restartSchema = z.strictObject({ downMs: z.int().min(0).max(120_000).default(1000) });

export const requestStateSchema = z.object({
  id: z.number(),
  person,
  mediaType,
  tmdbId: z.number(),
  title: z.string().nullable(),
  status: z.number(),
  mediaId: z.number(),
  mediaStatus: z.number(),
  seasons: z.array(z.number()),
  percent: z.number().nullable(),
});
export const requestsStateSchema = z.array(requestStateSchema);

export type UserChangeBody = z.input<typeof userChangeSchema>;
export type AskBody = z.input<typeof askSchema>;
export type AdvanceBody = z.input<typeof advanceSchema>;
export type MediaChangeBody = z.input<typeof mediaChangeSchema>;
export type TitleBody = z.input<typeof titleSchema>;
export type RequestState = z.infer<typeof requestStateSchema>;
