import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';
import { idSchema, roleSchema, timeSchema } from './vocabulary.ts';

/** The signed-in person, as that person may see it. */
export const accountSchema = z.object({
  id: idSchema,
  username: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  plexLink: z
    .enum(['ok', 'broken'])
    .describe('`broken`: Plex no longer accepts this person’s token; `POST /plex/relink` mends it'),
});

export const deviceSessionSchema = z.object({
  id: idSchema,
  deviceName: z.string(),
  createdAt: timeSchema,
  lastUsedAt: timeSchema,
  expiresAt: timeSchema,
  current: z.boolean(),
});

/** Something about the person's safety that waits to be read. */
export const securityAlertSchema = z.object({
  id: idSchema,
  kind: z.enum(['renewal-token-reused']),
  deviceName: z.string(),
  at: timeSchema,
});

export const noticeSchema = z.object({
  code: z.enum(['plex-addresses-replaced', 'forwarded-headers-ignored', 'running-as-root']),
  message: z.string(),
});

export const currentSessionSchema = z.object({
  user: accountSchema,
  session: z.object({ id: idSchema, deviceName: z.string(), expiresAt: timeSchema }),
  alerts: z.array(securityAlertSchema),
  notices: z.array(noticeSchema).describe('For administrators: what about this installation needs a look'),
});

export const pinRequestSchema = z.object({
  flow: z
    .enum(['link', 'window'])
    .describe('`link`: a short code to type; `window`: a page at Plex and back'),
  rememberMe: z
    .boolean()
    .default(true)
    .describe('30 days; otherwise until the browser closes, at most 24 hours'),
});

export const pinSchema = z.object({
  code: z.string().optional().describe('To be typed at `linkUrl` (flow `link`)'),
  linkUrl: z.url().optional(),
  authUrl: z.url().optional().describe('Where the browser goes next (flow `window`)'),
  expiresAt: timeSchema,
});

export const flowStatusSchema = z.object({
  status: z.enum(['waiting', 'authorized', 'expired', 'denied']),
});

export type Account = z.infer<typeof accountSchema>;
export type DeviceSession = z.infer<typeof deviceSessionSchema>;
export type SecurityAlert = z.infer<typeof securityAlertSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type CurrentSession = z.infer<typeof currentSessionSchema>;
export type PinRequest = z.infer<typeof pinRequestSchema>;
export type Pin = z.infer<typeof pinSchema>;
export type FlowStatus = z.infer<typeof flowStatusSchema>['status'];

export const authEndpoints = defineEndpoints({
  'POST /auth/plex/pin': {
    summary: 'Start to sign in with Plex',
    description: 'Binds the sign-in to this browser by an HttpOnly cookie.',
    access: 'public',
    rateLimit: 'sign-in',
    body: pinRequestSchema,
    response: { status: 201, body: pinSchema },
    errors: ['upstream.unavailable', 'upstream.timeout', 'setup.claim_required', 'origin.not_allowed'],
  },
  'GET /auth/plex/status': {
    summary: 'How far the sign-in of this browser is',
    description: 'Ask every two seconds; the portal asks Plex no more often than Plex allows.',
    access: 'public',
    rateLimit: 'poll',
    response: { status: 200, body: flowStatusSchema },
    errors: ['auth.flow_missing', 'upstream.unavailable', 'upstream.timeout'],
  },
  'POST /auth/plex': {
    summary: 'Turn the authorised sign-in into a session',
    access: 'public',
    rateLimit: 'general',
    response: { status: 200, body: z.object({ user: accountSchema }) },
    errors: [
      'auth.flow_missing',
      'auth.flow_pending',
      'auth.flow_expired',
      'auth.not_member',
      'auth.deactivated',
      'setup.claim_required',
      'upstream.unavailable',
      'upstream.timeout',
    ],
  },
  'POST /auth/recover': {
    summary: 'Sign in as an administrator with the one-time link of `cli recover`',
    access: 'public',
    rateLimit: 'sign-in',
    body: z.object({ token: z.string().min(1).max(200) }),
    response: { status: 200, body: z.object({ user: accountSchema }) },
    errors: ['auth.recovery_invalid'],
  },
  'GET /auth/session': {
    summary: 'Who is signed in on this device',
    access: 'user',
    rateLimit: 'general',
    response: { status: 200, body: currentSessionSchema },
  },
  'POST /auth/logout': {
    summary: 'Sign out on this device',
    access: 'user',
    rateLimit: 'general',
    response: { status: 204 },
  },
  'GET /auth/sessions': {
    summary: 'The person’s devices, the last used first',
    access: 'user',
    rateLimit: 'general',
    response: { status: 200, body: z.object({ items: z.array(deviceSessionSchema) }) },
  },
  'DELETE /auth/sessions/:id': {
    summary: 'Sign one device out',
    access: 'user',
    rateLimit: 'general',
    params: z.object({ id: idSchema }),
    response: { status: 204 },
    errors: ['not_found'],
  },
  'POST /auth/sessions/revoke-others': {
    summary: 'Sign out every device but this one',
    access: 'user',
    rateLimit: 'general',
    response: { status: 200, body: z.object({ revoked: z.int() }) },
  },
  'POST /auth/alerts/:id/dismiss': {
    summary: 'Put a security alert away',
    access: 'user',
    rateLimit: 'general',
    params: z.object({ id: idSchema }),
    response: { status: 204 },
    errors: ['not_found'],
  },
  'POST /plex/relink': {
    summary: 'Give this person a new Plex token from an authorised sign-in',
    description: 'Start with `POST /auth/plex/pin` as for signing in; everything of the person stays.',
    access: 'user',
    rateLimit: 'general',
    response: { status: 200, body: z.object({ user: accountSchema }) },
    errors: [
      'auth.flow_missing',
      'auth.flow_pending',
      'auth.flow_expired',
      'auth.not_member',
      'plex.other_account',
      'upstream.unavailable',
      'upstream.timeout',
    ],
  },
});
