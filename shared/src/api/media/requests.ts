import * as z from 'zod';
import { idSchema, listOf, timeSchema } from '../vocabulary.ts';
import { availabilities, requestStatuses, seasonNumberSchema, titleTypes } from './titles.ts';

export const requestSteps = [
  'asked',
  'kept',
  'sent',
  'approved',
  'denied',
  'coming',
  'available',
  'failed',
  'gone',
] as const;

/** What happened to a request, and who did it; null: it came about by itself. */
export const requestEventSchema = z.object({
  at: timeSchema,
  step: z.enum(requestSteps),
  by: z.string().nullable(),
  note: z.string().nullable(),
});

export const requestActions = ['undo', 'cancel', 'approve', 'deny', 'retry', 'ask-again'] as const;

export const mediaRequestSchema = z.object({
  id: idSchema,
  mediaType: z.enum(titleTypes),
  tmdbId: z.int(),
  title: z.string(),
  year: z.int().nullable(),
  poster: z.string().nullable().describe('`path` for `GET /media/image`'),
  seasons: z.array(seasonNumberSchema).describe('Of a series, those that were asked for'),
  is4k: z.boolean(),
  status: z.enum(requestStatuses),
  availability: z.enum(availabilities),
  progress: z
    .object({ percent: z.number().min(0).max(100), minutesLeft: z.int().nullable() })
    .nullable()
    .describe('Of the download that Overseerr knows of'),
  reason: z.string().nullable().describe('Why it was denied, or what did not work'),
  requestedBy: z.object({ id: idSchema.nullable(), name: z.string() }),
  isMine: z.boolean(),
  isSubscribed: z.boolean(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  timeline: z.array(requestEventSchema).describe('The oldest first'),
  can: z.array(z.enum(requestActions)).describe('What this person may do with it now'),
  undoUntil: timeSchema.nullable(),
});

/** The groups that people filter by: waiting for somebody, on the way, ready, denied. */
export const requestGroups = ['waiting', 'coming', 'ready', 'denied'] as const;

const filters = {
  group: z.enum(requestGroups).optional(),
  mediaType: z.enum(titleTypes).optional(),
  q: z.string().trim().max(100).optional().describe('In the title; for administrators in names too'),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
};

export const requestQuerySchema = z.object(filters);
export const adminRequestQuerySchema = z.object({ ...filters, person: idSchema.optional() });

export const requestListSchema = listOf(mediaRequestSchema).extend({
  counts: z.record(z.enum(['all', ...requestGroups]), z.int()).describe('Without regard to `group`'),
});

export const newRequestSchema = z.discriminatedUnion('mediaType', [
  z.strictObject({
    mediaType: z.literal('movie'),
    tmdbId: z.int().min(1).max(2_147_483_647),
    is4k: z.boolean().default(false),
  }),
  z.strictObject({
    mediaType: z.literal('tv'),
    tmdbId: z.int().min(1).max(2_147_483_647),
    seasons: z
      .array(seasonNumberSchema)
      .min(1, 'Choose the seasons')
      .max(200)
      .transform((seasons) => [...new Set(seasons)].sort((a, b) => a - b)),
    is4k: z.boolean().default(false),
  }),
  z.object({ mediaType: z.literal('music') }).describe('Refused with `media.unsupported`'),
]);

const allowanceSchema = z.object({
  limit: z.int().nullable().describe('Null: as many as one likes'),
  used: z.int(),
  remaining: z.int().nullable(),
  days: z.int().nullable().describe('In how many days'),
});

export const quotaSchema = z.object({
  movie: allowanceSchema,
  tv: allowanceSchema.describe('Counts seasons'),
});

export const denialSchema = z.strictObject({
  reason: z.string().trim().max(500).default('').describe('Read by the person who asked'),
});

export type RequestStep = (typeof requestSteps)[number];
export type RequestAction = (typeof requestActions)[number];
export type RequestGroup = (typeof requestGroups)[number];
export type RequestEvent = z.infer<typeof requestEventSchema>;
export type MediaRequest = z.infer<typeof mediaRequestSchema>;
export type RequestList = z.infer<typeof requestListSchema>;
export type RequestQuery = z.infer<typeof requestQuerySchema>;
export type AdminRequestQuery = z.infer<typeof adminRequestQuerySchema>;
export type NewRequest = z.infer<typeof newRequestSchema>;
export type Allowance = z.infer<typeof allowanceSchema>;
export type Quota = z.infer<typeof quotaSchema>;
