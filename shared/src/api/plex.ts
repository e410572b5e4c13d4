import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { timeSchema } from './vocabulary.ts';

/** A film, series, season or episode as a list shows it. */
export const mediaCardSchema = z.object({
  ratingKey: z.string(),
  type: z.enum(['movie', 'show', 'season', 'episode', 'other']),
  title: z.string(),
  subtitle: z.string().nullable().describe('Of a season or episode: the series, and which one it is'),
  year: z.int().nullable(),
  poster: z.string().nullable().describe('`path` for `GET /plex/image`'),
  addedAt: timeSchema.nullable(),
  watchUrl: z.url().describe('Opens it in Plex'),
});

export const imageWidths = [160, 320, 640, 1280] as const;

export type MediaCard = z.infer<typeof mediaCardSchema>;

const plexReadErrors = [
  'setup.required',
  'plex.relink_required',
  'upstream.unavailable',
  'upstream.timeout',
] as const;

export const plexEndpoints = defineEndpoints({
  'GET /plex/recently-added': {
    summary: 'What came in last, of what Plex shares with this person',
    access: 'user',
    rateLimit: 'browse',
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(20) }),
    response: { status: 200, body: z.object({ items: z.array(mediaCardSchema) }) },
    errors: plexReadErrors,
  },
  'GET /plex/image': {
    summary: 'Artwork of the media server, through this person’s eyes',
    access: 'user',
    rateLimit: 'browse',
    query: z.object({
      path: z.string().max(500).describe('`/library/...` or `/:/resources/...` as the media server names it'),
      width: z.coerce
        .number()
        .pipe(z.literal(imageWidths))
        .default(320)
        .describe('Pixels; posters are half again as high'),
    }),
    response: { status: 200, binary: ['image/jpeg', 'image/png', 'image/webp'] },
    errors: ['not_found', ...plexReadErrors],
  },
});
