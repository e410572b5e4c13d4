import type { webhookEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { OverseerrHook } from './overseerr-hook.ts';

export const createWebhookHandlers = (parts: {
  overseerr: OverseerrHook;
  look: () => void;
}): Handlers<typeof webhookEndpoints> => {
  const { overseerr, look } = parts;
  return {
    'POST /webhooks/overseerr': () => look(),
    'GET /admin/webhooks/overseerr': () => overseerr.find(),
    'POST /admin/webhooks/overseerr/install': ({ actor, body, visit }) =>
      overseerr.install(actor, { origin: visit.origin ?? '', ...body }),
    'DELETE /admin/webhooks/overseerr': ({ actor }) => overseerr.remove(actor),
  };
};
