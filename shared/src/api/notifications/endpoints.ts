import * as z from 'zod';
import { defineEndpoints } from '../../endpoint.ts';
import { idSchema, listOf } from '../vocabulary.ts';
import { notificationChannels, notificationSchema } from './notifications.ts';
import { preferenceChangeSchema, preferencesSchema } from './preferences.ts';

const read = { access: 'user', rateLimit: 'browse' } as const;
const write = { access: 'user', rateLimit: 'general' } as const;

/** As the browser's PushSubscription serialises itself. */
const pushSubscriptionSchema = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
    auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
  }),
});

const trialSchema = z.object({
  delivered: z.boolean(),
  detail: z.string().describe('What happened, for people'),
});

export const notificationEndpoints = defineEndpoints({
  'GET /notifications': {
    ...read,
    summary: 'What this person was told, the latest first',
    query: z.object({
      unread: z.stringbool().default(false).describe('Only what was not read yet'),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: { status: 200, body: listOf(notificationSchema).extend({ unread: z.int() }) },
  },
  'POST /notifications/read': {
    ...write,
    summary: 'Note what was read',
    body: z.strictObject({
      ids: z.array(idSchema).max(200).optional().describe('Left out: everything'),
    }),
    response: { status: 200, body: z.object({ unread: z.int() }) },
  },
  'GET /notifications/preferences': {
    ...read,
    summary: 'What this person wants to hear, and where',
    response: { status: 200, body: preferencesSchema },
  },
  'PUT /notifications/preferences': {
    ...write,
    summary: 'Choose what to hear, and where',
    body: preferenceChangeSchema,
    response: { status: 200, body: preferencesSchema },
    errors: ['notifications.address_refused'],
  },
  'POST /notifications/email/code': {
    ...write,
    rateLimit: 'requests',
    summary: 'Send this person the code that confirms their e-mail address',
    response: { status: 200, body: trialSchema },
    errors: ['notifications.channel_not_ready'],
  },
  'POST /notifications/email/confirm': {
    ...write,
    summary: 'Confirm the e-mail address with the code that came there',
    body: z.strictObject({
      code: z
        .string()
        .max(20)
        .transform((code) => code.replace(/[\s-]/g, ''))
        .pipe(z.string().regex(/^\d{8}$/, 'The eight digits of the letter')),
    }),
    response: { status: 200, body: preferencesSchema },
    errors: ['notifications.code_wrong'],
  },
  'POST /notifications/test': {
    ...write,
    rateLimit: 'requests',
    summary: 'Send this person something to see whether it arrives',
    body: z.strictObject({ channel: z.enum(notificationChannels) }),
    response: { status: 200, body: trialSchema },
    errors: ['notifications.channel_not_ready'],
  },
  'GET /notifications/push': {
    ...read,
    summary: 'The key that a browser needs to take web push from this portal',
    response: { status: 200, body: z.object({ publicKey: z.string() }) },
  },
  'POST /notifications/push': {
    ...write,
    summary: 'Take web push on this browser',
    body: pushSubscriptionSchema,
    response: { status: 204 },
    errors: ['notifications.address_refused'],
  },
  'DELETE /notifications/push': {
    ...write,
    summary: 'Take no more web push on this browser',
    body: z.strictObject({ endpoint: z.string().max(1000) }),
    response: { status: 204 },
  },
});
