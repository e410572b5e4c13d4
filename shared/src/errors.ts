import * as z from 'zod';

/**
 * Every code a problem+json answer may carry. Codes are stable: programs may branch on them,
 * while the words in `title` and `detail` may change.
 */
export const errorCodes = [
  'validation.failed',
  'request.malformed',
  'request.too_large',
  'request.unsupported_type',
  'auth.required',
  'auth.forbidden',
  'auth.not_member',
  'auth.deactivated',
  'auth.flow_missing',
  'auth.flow_pending',
  'auth.flow_expired',
  'auth.recovery_invalid',
  'csrf.invalid',
  'origin.not_allowed',
  'setup.required',
  'setup.token_invalid',
  'setup.already_done',
  'setup.claim_required',
  'setup.not_owner',
  'connection.unreachable',
  'connection.timeout',
  'connection.not_plex',
  'connection.credentials',
  'connection.certificate',
  'connection.redirected',
  'connection.refused_address',
  'plex.relink_required',
  'plex.other_account',
  'service.test_failed',
  'service.secret_required',
  'service.not_connected',
  'media.unsupported',
  'media.already_requested',
  'media.available',
  'media.blocked',
  'media.no_such_season',
  'media.quota_exceeded',
  'media.not_permitted',
  'media.account_missing',
  'media.already_decided',
  'media.not_failed',
  'webhook.undelivered',
  'notifications.address_refused',
  'notifications.channel_not_ready',
  'notifications.code_wrong',
  'youtube.address_refused',
  'youtube.unavailable',
  'youtube.choose',
  'youtube.nothing_to_fetch',
  'youtube.disk_full',
  'youtube.tool_missing',
  'youtube.tool_outdated',
  'youtube.paused',
  'youtube.already_finished',
  'youtube.already_decided',
  'youtube.nothing_failed',
  'youtube.not_a_playlist',
  'system.update_refused',
  'system.nothing_to_go_back_to',
  'users.last_administrator',
  'users.self',
  'not_found',
  'method_not_allowed',
  'conflict',
  'rate_limited',
  'upstream.unavailable',
  'upstream.timeout',
  'database.unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** RFC 9457 problem details, as every failed call answers them (`application/problem+json`). */
export const problemSchema = z.object({
  type: z.string().describe('Always `about:blank`; `code` tells the problems apart'),
  title: z.string().describe('The HTTP status in words'),
  status: z.int(),
  code: z.enum(errorCodes),
  detail: z.string().describe('What happened and what to do next, for people'),
  requestId: z.string().describe('Tell this to the administrator: it finds the log lines'),
  service: z.string().optional().describe('The outside service that failed, for `upstream.*`'),
  retryAfterSeconds: z.int().optional(),
  standingRequestId: z
    .string()
    .optional()
    .describe('The request that stands in the way, for `media.already_requested`: subscribe to it'),
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('One entry per rejected field'),
});

export type Problem = z.infer<typeof problemSchema>;
