import * as z from 'zod';
import { defineEndpoints } from '../../endpoint.ts';
import { imageWidths } from '../plex/images.ts';
import { idSchema, listOf } from '../vocabulary.ts';
import { issueQuerySchema, mediaIssueSchema, newCommentSchema, newIssueSchema } from './issues.ts';
import {
  adminRequestQuerySchema,
  denialSchema,
  mediaRequestSchema,
  newRequestSchema,
  quotaSchema,
  requestListSchema,
  requestQuerySchema,
} from './requests.ts';
import { searchQuerySchema, searchSchema } from './search.ts';
import { genreSchema, titleDetailsSchema, titlePageSchema, titleParamsSchema, titleTypes } from './titles.ts';

export const discoverLists = ['trending', 'movies', 'series', 'upcoming-movies', 'upcoming-series'] as const;

const read = { access: 'user', rateLimit: 'browse' } as const;
const write = { access: 'user', rateLimit: 'general' } as const;
const admin = { access: 'admin', rateLimit: 'general' } as const;
const params = z.object({ id: idSchema });
const page = z.coerce.number().int().min(1).max(500).default(1);
const genre = z.coerce.number().int().min(1).max(1_000_000).optional();

const upstream = ['service.not_connected', 'upstream.unavailable', 'upstream.timeout'] as const;
const upstreamOfOne = ['not_found', ...upstream] as const;

export const mediaEndpoints = defineEndpoints({
  'GET /search': {
    ...read,
    summary: 'One search over the library, what can be asked for, and addresses of YouTube',
    description: 'Each source answers or fails by itself; a source that fails takes no other with it.',
    query: searchQuerySchema,
    response: { status: 200, body: searchSchema },
  },
  'GET /media/search': {
    ...read,
    summary: 'Search in what can be asked for',
    query: z.object({ query: z.string().trim().min(1).max(200), page }),
    response: { status: 200, body: titlePageSchema },
    errors: upstream,
  },
  'GET /media/discover/:list': {
    ...read,
    summary: 'What others watch, what is new, and what comes',
    params: z.object({ list: z.enum(discoverLists) }),
    query: z.object({ page, genre: genre.describe('Of `movies` and `series`') }),
    response: { status: 200, body: titlePageSchema },
    errors: upstream,
  },
  'GET /media/genres/:mediaType': {
    ...read,
    summary: 'The genres of films or series',
    params: z.object({ mediaType: z.enum(titleTypes) }),
    response: { status: 200, body: z.object({ items: z.array(genreSchema) }) },
    errors: upstream,
  },
  'GET /media/image': {
    ...read,
    summary: 'Posters and other pictures of titles',
    query: z.object({
      path: z
        .string()
        .regex(/^\/[\w-]{1,100}\.(jpg|jpeg|png|svg)$/i, 'As `poster` or `backdrop` names it')
        .describe('As `poster` or `backdrop` names it'),
      width: z.coerce.number().pipe(z.literal(imageWidths)).default(320),
    }),
    response: { status: 200, binary: ['image/webp', 'image/jpeg', 'image/png'] },
    errors: upstreamOfOne,
  },
  'GET /media/requests': {
    ...read,
    summary: 'What this person asked for, or wants to hear of, the latest first',
    query: requestQuerySchema,
    response: { status: 200, body: requestListSchema },
  },
  'GET /media/requests/:id': {
    ...read,
    summary: 'A request and what happened to it',
    params,
    response: { status: 200, body: mediaRequestSchema },
    errors: ['not_found'],
  },
  'GET /media/quota': {
    ...read,
    summary: 'How much this person may still ask for',
    response: { status: 200, body: quotaSchema },
    errors: ['media.account_missing', ...upstream],
  },
  'GET /media/issues': {
    ...read,
    summary: 'Problems with titles: one’s own, or all for administrators',
    query: issueQuerySchema,
    response: { status: 200, body: listOf(mediaIssueSchema) },
  },
  'GET /media/issues/:id': {
    ...read,
    summary: 'A problem and what was said about it',
    params,
    response: { status: 200, body: mediaIssueSchema },
    errors: ['not_found'],
  },
  'GET /media/:mediaType/:tmdbId': {
    ...read,
    summary: 'Everything about a film or series',
    params: titleParamsSchema,
    response: { status: 200, body: titleDetailsSchema },
    errors: upstreamOfOne,
  },
  'GET /media/:mediaType/:tmdbId/recommendations': {
    ...read,
    summary: 'What people who liked it also like',
    params: titleParamsSchema,
    query: z.object({ page }),
    response: { status: 200, body: titlePageSchema },
    errors: upstreamOfOne,
  },
  'POST /media/request': {
    ...write,
    rateLimit: 'requests',
    summary: 'Ask for a film, or for seasons of a series',
    description:
      'Kept as `queued` while Overseerr does not answer, and handed on when it does. What somebody else has asked for already is refused with `media.already_requested`; subscribe to that request instead.',
    body: newRequestSchema,
    response: { status: 201, body: mediaRequestSchema },
    errors: [
      'not_found',
      'service.not_connected',
      'media.unsupported',
      'media.already_requested',
      'media.available',
      'media.blocked',
      'media.no_such_season',
      'media.quota_exceeded',
      'media.not_permitted',
      'media.account_missing',
      'upstream.unavailable',
      'upstream.timeout',
    ],
  },
  'DELETE /media/requests/:id': {
    ...write,
    summary: 'Take one’s own request back while nobody decided, or within the minute after asking',
    params,
    response: { status: 204 },
    errors: ['not_found', 'media.already_decided', ...upstream],
  },
  'POST /media/requests/:id/subscription': {
    ...write,
    summary: 'Be told, too, what becomes of somebody’s request',
    params,
    response: { status: 204 },
    errors: ['not_found'],
  },
  'DELETE /media/requests/:id/subscription': {
    ...write,
    summary: 'Not be told any more',
    params,
    response: { status: 204 },
    errors: ['not_found'],
  },
  'POST /media/issues': {
    ...write,
    rateLimit: 'requests',
    summary: 'Report a problem with a title',
    body: newIssueSchema,
    response: { status: 201, body: mediaIssueSchema },
    errors: upstreamOfOne,
  },
  'POST /media/issues/:id/comments': {
    ...write,
    summary: 'Say something about a problem',
    params,
    body: newCommentSchema,
    response: { status: 201, body: mediaIssueSchema },
    errors: ['not_found'],
  },
  'POST /media/issues/:id/resolve': {
    ...write,
    summary: 'Say that a problem is solved: one’s own, or any for administrators',
    params,
    response: { status: 200, body: mediaIssueSchema },
    errors: ['not_found'],
  },
  'POST /media/issues/:id/reopen': {
    ...write,
    summary: 'Say that a problem is still there',
    params,
    response: { status: 200, body: mediaIssueSchema },
    errors: ['not_found'],
  },
  'GET /admin/requests': {
    ...admin,
    summary: 'What everybody asked for, the latest first',
    query: adminRequestQuerySchema,
    response: { status: 200, body: requestListSchema },
  },
  'POST /media/requests/:id/approve': {
    ...admin,
    summary: 'Let a request pass',
    params,
    response: { status: 200, body: mediaRequestSchema },
    errors: ['media.already_decided', ...upstreamOfOne],
  },
  'POST /media/requests/:id/deny': {
    ...admin,
    summary: 'Refuse a request, and say why',
    params,
    body: denialSchema,
    response: { status: 200, body: mediaRequestSchema },
    errors: ['media.already_decided', ...upstreamOfOne],
  },
  'POST /media/requests/:id/retry': {
    ...admin,
    summary: 'Try a request that failed once more',
    params,
    response: { status: 200, body: mediaRequestSchema },
    errors: ['media.not_failed', ...upstreamOfOne],
  },
});
