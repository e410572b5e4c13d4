import * as z from 'zod';
import { defineEndpoints } from '../endpoint.ts';

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['up', 'down']),
  uptimeSeconds: z.int(),
});

export const systemEndpoints = defineEndpoints({
  'GET /health': {
    summary: 'Whether the portal and its database work',
    description: 'The bare `/health` outside of this base answers the same for container checks.',
    access: 'public',
    rateLimit: 'browse',
    response: { status: 200, body: healthSchema },
  },
  'POST /csrf/token': {
    summary: 'A token for `X-CSRF-Token`',
    description:
      'Bound to the session, or before sign-in to this browser; ask again after signing in or out. ' +
      'Every other mutation needs it, and an `Origin` header that is the portal’s own.',
    access: 'public',
    rateLimit: 'general',
    response: { status: 200, body: z.object({ token: z.string() }) },
    errors: ['origin.not_allowed'],
  },
});
