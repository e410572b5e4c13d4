import type { Db } from '../../database/client.ts';
import type { Log } from '../../kernel/log.ts';
import { type ClaimSealer, type ClaimSettings, createClaim } from './claim.ts';
import { createSeedFromEnvironment, type SeedDependencies } from './seed-from-environment.ts';
import { createServers, type FoundServer, type ServerFinder } from './servers.ts';
import { createSetupRepository } from './setup.repository.ts';
import { createSetupHandlers } from './setup.routes.ts';
import { createSetupService, type SetupDependencies, type SetupPeople } from './setup.service.ts';

export { createClaim } from './claim.ts';

export interface SetupSliceDependencies<Server extends FoundServer>
  extends Pick<SetupDependencies, 'plexServer' | 'refreshSessions' | 'demo' | 'plexReplaced'> {
  db: Db;
  log: Log;
  settings: ClaimSettings;
  sealer: ClaimSealer;
  finder: ServerFinder<Server>;
  people: SetupPeople & Pick<SeedDependencies, 'admit'>;
  getAccount: SeedDependencies['getAccount'];
}

/** First start: from the printed address to a household with its server and administrator. */
export const createSetup = <Server extends FoundServer>(dependencies: SetupSliceDependencies<Server>) => {
  const { people, getAccount, log } = dependencies;
  const claim = createClaim(dependencies);
  const servers = createServers(dependencies.finder);
  const service = createSetupService({
    ...dependencies,
    repository: createSetupRepository(dependencies.db),
    claim,
    servers,
  });

  return {
    handlers: createSetupHandlers(service),
    isReady: service.isReady,
    holdsClaim: service.holdsClaim,
    /** The token of the set-up address, while there is something to set up. */
    findSetupToken: async () => ((await service.isReady()) ? null : claim.getToken()),
    seeding: createSeedFromEnvironment({
      setup: service,
      servers,
      getAccount,
      admit: people.admit,
      log,
    }),
  };
};
