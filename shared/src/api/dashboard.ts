import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { maintenanceSchema } from './monitors.ts';
import { beatSchema, incidentSchema, serviceStatusSchema } from './status.ts';
import { timeSchema } from './vocabulary.ts';

/** Something that plays on the media server right now, in a library that this person sees. */
export const nowPlayingSchema = z.object({
  id: z.string(),
  ratingKey: z.string(),
  type: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  backdrop: z.string().nullable(),
  poster: z.string().nullable(),
  state: z.enum(['playing', 'paused', 'buffering']),
  viewOffsetMs: z.int().nullable(),
  durationMs: z.int().nullable(),
  mine: z.boolean().describe('It is this person who watches'),
  person: z.string().nullable().describe('Who watches; for administrators and for oneself'),
  player: z.string().nullable().describe('On what; for administrators and for oneself'),
  isTranscoding: z.boolean().nullable().describe('For administrators'),
  bandwidthKbps: z.int().nullable().describe('For administrators'),
});

export const messageOfTheDaySchema = z.object({
  text: z.string(),
  postedAt: timeSchema,
  postedBy: z.string().nullable(),
});

export const dashboardSchema = z.object({
  services: z.array(
    serviceStatusSchema.extend({ beats: z.array(beatSchema).describe('The last 60, the oldest first') }),
  ),
  openIncidents: z.array(incidentSchema),
  maintenance: z.array(maintenanceSchema),
  nowPlaying: z.array(nowPlayingSchema),
  messageOfTheDay: messageOfTheDaySchema.nullable(),
});

export type NowPlaying = z.infer<typeof nowPlayingSchema>;
export type MessageOfTheDay = z.infer<typeof messageOfTheDaySchema>;
export type Dashboard = z.infer<typeof dashboardSchema>;

export const dashboardEndpoints = defineEndpoints({
  'GET /dashboard': {
    summary: 'The state of the house for the home page, from memory',
    access: 'user',
    rateLimit: 'browse',
    response: { status: 200, body: dashboardSchema },
  },
  'GET /admin/now-playing': {
    summary: 'Who watches what, and how',
    access: 'admin',
    rateLimit: 'general',
    response: {
      status: 200,
      body: z.object({ items: z.array(nowPlayingSchema), asOf: timeSchema }),
    },
    errors: ['setup.required', 'plex.relink_required', 'upstream.unavailable', 'upstream.timeout'],
  },
  'PUT /admin/message-of-the-day': {
    summary: 'Post a message at the top of every page, or take it away',
    access: 'admin',
    rateLimit: 'general',
    body: z.strictObject({ text: z.string().trim().max(500).describe('Empty: no message') }),
    response: { status: 200, body: z.object({ messageOfTheDay: messageOfTheDaySchema.nullable() }) },
  },
});
