import type { setupEndpoints } from '@medianest/shared';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import type { SetupService } from './setup.service.ts';

export const createSetupHandlers = (setup: SetupService): Handlers<typeof setupEndpoints> => ({
  'GET /setup': ({ visit }) => setup.getState(visit.cookies),
  'POST /setup/claim': ({ body, visit }) => setup.claim(body.token, visit.cookies),
  'GET /setup/servers': async ({ actor, visit }) => ({
    items: await setup.listServers(actor, visit.cookies),
  }),
  'POST /setup/server': ({ actor, body, visit }) => setup.chooseServer(actor, body, visit.cookies),
});
