import type { ServiceTesters } from '../features/services/index.ts';
import type { PlexClients } from './create-plex-clients.ts';
import type { ServiceClients } from './create-service-clients.ts';

/** How each outside service is tried before an administrator relies on it. */
export const createServiceTesters = (options: {
  clients: Pick<PlexClients, 'testHouseholdServer'>;
  serviceClients: Pick<ServiceClients, 'testOverseerr' | 'testKuma' | 'testYoutube'>;
}): ServiceTesters => {
  const { clients, serviceClients } = options;
  return {
    plex: clients.testHouseholdServer,
    overseerr: serviceClients.testOverseerr,
    kuma: serviceClients.testKuma,
    youtube: serviceClients.testYoutube,
  };
};
