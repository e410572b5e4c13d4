import type { serviceEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { ServicesService } from './services.service.ts';

export const createServiceHandlers = (services: ServicesService): Handlers<typeof serviceEndpoints> => ({
  'GET /services': async () => ({ items: await services.list() }),
  'GET /admin/services': async () => ({ items: await services.describe() }),
  'PUT /admin/services/:name': ({ actor, params, body }) => services.change(actor, params.name, body),
  'POST /admin/services/:name/test': ({ actor, params, body }) => services.test(actor, params.name, body),
});
