import type { Incident, statusEndpoints } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { StatusService } from './status.service.ts';

interface IncidentReader {
  list(actor: Actor, page: { offset: number; limit: number }): Promise<{ items: Incident[]; total: number }>;
}

export const createStatusHandlers = (
  status: StatusService,
  incidents: IncidentReader,
): Handlers<typeof statusEndpoints> => ({
  'GET /dashboard/status': () => ({ services: status.services() }),
  'GET /services/:name/history': ({ params, query }) => status.history(params.name, query.range),
  'GET /incidents': async ({ actor, query }) => ({ ...(await incidents.list(actor, query)), ...query }),
});
