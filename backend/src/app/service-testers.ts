import type { KumaConnection, ServiceTesters } from '../features/services/index.ts';
import type { PlexClients } from './create-plex-clients.ts';
import type { ServiceClients } from './create-service-clients.ts';

const credentialsOf = (connection: KumaConnection) => {
  if ('token' in connection) return { token: connection.token };
  if (!('password' in connection)) return null;
  const { username, password, code } = connection;
  return { username, password, ...(code && { code }) };
};

/** How each outside service is tried before an administrator relies on it. */
export const createServiceTesters = (options: {
  clients: Pick<PlexClients, 'testHouseholdServer'>;
  serviceClients: Pick<ServiceClients, 'testOverseerr' | 'testKuma' | 'testYoutube'>;
}): ServiceTesters => {
  const { clients, serviceClients } = options;
  return {
    plex: clients.testHouseholdServer,
    overseerr: serviceClients.testOverseerr,
    kuma: (connection) =>
      serviceClients.testKuma({ url: connection.url, credentials: credentialsOf(connection) }),
    youtube: serviceClients.testYoutube,
  };
};
