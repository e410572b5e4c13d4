import * as z from 'zod';
import { defineEndpoints } from '../../endpoint.ts';
import { idSchema } from '../vocabulary.ts';
import {
  downloadDetailsSchema,
  downloadListSchema,
  downloadQuerySchema,
  downloadQueueSchema,
  newDownloadSchema,
} from './downloads.ts';
import { downloadLimitsSchema, youtubeChoiceSchema, youtubePreviewSchema } from './preview.ts';

const read = { access: 'user', rateLimit: 'browse' } as const;
const write = { access: 'user', rateLimit: 'general' } as const;
const admin = { access: 'admin', rateLimit: 'general' } as const;
const params = z.object({ id: idSchema });

const lookErrors = [
  'service.not_connected',
  'youtube.address_refused',
  'youtube.unavailable',
  'youtube.tool_missing',
  'youtube.tool_outdated',
  'youtube.paused',
  'upstream.unavailable',
  'upstream.timeout',
] as const;

export const limitsOfRolesSchema = z.strictObject({
  user: downloadLimitsSchema,
  admin: downloadLimitsSchema,
});

export const youtubeEndpoints = defineEndpoints({
  'GET /youtube/preview': {
    ...read,
    rateLimit: 'general',
    summary: 'What is behind an address of YouTube, before anything is fetched',
    query: z.object({ url: z.string().trim().min(1).max(500) }),
    response: { status: 200, body: z.union([youtubePreviewSchema, youtubeChoiceSchema]) },
    errors: lookErrors,
  },
  'GET /youtube/thumbnail': {
    ...read,
    summary: 'The picture of a video',
    query: z.object({
      path: z.string().regex(/^\/[\w-]{11}$/, 'As `thumbnail` names it'),
      width: z.coerce
        .number()
        .pipe(z.literal([160, 320, 640]))
        .default(320),
    }),
    response: { status: 200, binary: ['image/webp', 'image/jpeg', 'image/png'] },
    errors: ['not_found', 'upstream.unavailable', 'upstream.timeout'],
  },
  'POST /youtube/download': {
    ...write,
    rateLimit: 'youtube',
    summary: 'Fetch a video, or videos of a playlist, into Plex',
    body: newDownloadSchema,
    response: { status: 201, body: downloadDetailsSchema },
    errors: ['youtube.nothing_to_fetch', 'youtube.choose', 'youtube.disk_full', ...lookErrors],
  },
  'GET /youtube/downloads': {
    ...read,
    summary: 'What this person fetched, the latest first',
    query: downloadQuerySchema,
    response: { status: 200, body: downloadListSchema },
  },
  'GET /youtube/downloads/:id': {
    ...read,
    summary: 'One download and its videos',
    params,
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found'],
  },
  'POST /youtube/downloads/:id/cancel': {
    ...write,
    summary: 'Stop a download; what is here stays',
    params,
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found', 'youtube.already_finished'],
  },
  'POST /youtube/downloads/:id/items/:itemId/cancel': {
    ...write,
    summary: 'Leave one video out',
    params: params.extend({ itemId: idSchema }),
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found', 'youtube.already_finished'],
  },
  'POST /youtube/downloads/:id/retry': {
    ...write,
    summary: 'Try those that failed once more',
    params,
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found', 'youtube.nothing_failed'],
  },
  'PUT /youtube/downloads/:id/follow': {
    ...write,
    summary: 'Let new videos of the playlist come by themselves, or not any more',
    params,
    body: z.strictObject({ follow: z.boolean() }),
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found', 'youtube.not_a_playlist'],
  },
  'DELETE /youtube/downloads/:id': {
    ...write,
    summary: 'Take a download away, with its files unless another download uses them',
    params,
    response: { status: 204 },
    errors: ['not_found'],
  },
  'GET /youtube/quota': {
    ...read,
    summary: 'How often this person may still start a download, and how large',
    response: {
      status: 200,
      body: youtubePreviewSchema.pick({ quota: true, limits: true, roomBytes: true }),
    },
  },
  'GET /youtube/queue': {
    ...read,
    summary: 'Whether videos are fetched now',
    response: { status: 200, body: downloadQueueSchema },
  },
  'GET /admin/downloads': {
    ...admin,
    summary: 'What everybody fetched, the latest first',
    query: downloadQuerySchema.extend({ person: idSchema.optional() }),
    response: { status: 200, body: downloadListSchema },
  },
  'POST /youtube/downloads/:id/approve': {
    ...admin,
    summary: 'Agree to a download above the limits',
    params,
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found', 'youtube.already_decided'],
  },
  'POST /youtube/downloads/:id/deny': {
    ...admin,
    summary: 'Refuse a download above the limits, and say why',
    params,
    body: z.strictObject({ reason: z.string().trim().max(500).default('') }),
    response: { status: 200, body: downloadDetailsSchema },
    errors: ['not_found', 'youtube.already_decided'],
  },
  'GET /admin/youtube/limits': {
    ...admin,
    summary: 'What people may fetch without asking',
    response: { status: 200, body: limitsOfRolesSchema },
  },
  'PUT /admin/youtube/limits': {
    ...admin,
    summary: 'Change what people may fetch without asking',
    body: limitsOfRolesSchema,
    response: { status: 200, body: limitsOfRolesSchema },
  },
  'POST /admin/queue/pause': {
    ...admin,
    summary: 'Fetch no further videos',
    response: { status: 200, body: downloadQueueSchema },
  },
  'POST /admin/queue/resume': {
    ...admin,
    summary: 'Go on fetching',
    response: { status: 200, body: downloadQueueSchema },
  },
});
