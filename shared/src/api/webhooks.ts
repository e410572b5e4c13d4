import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';

/**
 * Where Overseerr's only webhook points. `installed`: here, and switched on. `other`: at somebody else's
 * address. `unknown`: Overseerr did not say.
 */
export const overseerrWebhookStates = ['installed', 'other', 'none', 'unknown'] as const;

export const overseerrWebhookSchema = z.object({
  state: z.enum(overseerrWebhookStates),
  target: z.string().nullable().describe('Of another target its host alone: the rest may be a secret'),
});

/** What Overseerr sends is only a reason to look, so nothing else of it is read. */
export const overseerrNoticeSchema = z.object({ notification_type: z.string().min(1).max(100) });

export type OverseerrWebhook = z.infer<typeof overseerrWebhookSchema>;

const admin = { access: 'admin', rateLimit: 'general' } as const;
const upstream = ['service.not_connected', 'upstream.unavailable', 'upstream.timeout'] as const;

export const webhookEndpoints = defineEndpoints({
  'POST /webhooks/overseerr': {
    access: 'webhook',
    rateLimit: 'webhooks',
    summary: 'Overseerr tells that something happened',
    description:
      'The secret that was installed there stands in `Authorization`. The portal believes nothing of the body and looks for itself.',
    body: overseerrNoticeSchema,
    response: { status: 204 },
  },
  'GET /admin/webhooks/overseerr': {
    ...admin,
    summary: 'Whether Overseerr tells the portal at once',
    response: { status: 200, body: overseerrWebhookSchema },
  },
  'POST /admin/webhooks/overseerr/install': {
    ...admin,
    summary: 'Have Overseerr tell the portal at once',
    description:
      'Tried with Overseerr’s own test before it is kept. Overseerr has one webhook: another target is replaced only when that is asked for.',
    body: z.strictObject({ replace: z.boolean().default(false) }),
    response: { status: 200, body: overseerrWebhookSchema },
    errors: ['conflict', 'webhook.undelivered', ...upstream],
  },
  'DELETE /admin/webhooks/overseerr': {
    ...admin,
    summary: 'Have Overseerr tell the portal nothing',
    description: 'The target of somebody else stays.',
    response: { status: 200, body: overseerrWebhookSchema },
    errors: upstream,
  },
});
