import type { monitorEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { MonitorsService } from './monitors.service.ts';

export const createMonitorHandlers = (monitors: MonitorsService): Handlers<typeof monitorEndpoints> => ({
  'GET /monitors': ({ actor }) => monitors.list(actor),
  'GET /monitors/:id/history': ({ actor, params, query }) => monitors.history(actor, { ...params, ...query }),
  'GET /monitors/:id/beats': ({ actor, params, query }) => monitors.beats(actor, { ...params, ...query }),
  'PUT /admin/monitors': ({ actor, body }) => monitors.choose(actor, body.visible),
});
