import type { Db } from '../../database/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { createConfigMemory } from './config-memory.ts';
import { createConnections } from './connections.ts';
import { createNoteFacts } from './facts.ts';
import { createServiceKinds, type ServiceTesters } from './kinds/index.ts';
import { createPlexServerConfig } from './plex-server.ts';
import { createReseal } from './reseal.ts';
import { createSaveService } from './save-service.ts';
import { createServicesSeed } from './seed-from-environment.ts';
import type { SecretSealer } from './service-secrets.ts';
import { createServicesJobs } from './services.jobs.ts';
import { createServicesRepository } from './services.repository.ts';
import { createServiceHandlers } from './services.routes.ts';
import { createServicesService } from './services.service.ts';
import { createSpentTests } from './spent-tests.ts';

export type { ChangeListener } from './config-memory.ts';
export type { Connections } from './connections.ts';
export type { ServiceFacts } from './facts.ts';
export type { KumaConnection, KumaTested, ServiceTesters, Tested } from './kinds/index.ts';
export type { PlexServer, PlexServerConfig } from './plex-server.ts';

export interface ServicesSliceDependencies {
  db: Db;
  sealer: SecretSealer;
  clock: Clock;
  log: Log;
  testers: ServiceTesters;
  /** The owner's token on the household's media server. */
  findOwnerToken(): Promise<string | null>;
}

/** Secrets of services alone, for tools that serve no requests. */
export const openServiceSecrets = ({ db, sealer }: Pick<ServicesSliceDependencies, 'db' | 'sealer'>) => ({
  reseal: createReseal({ repository: createServicesRepository(db), sealer }),
});

/** How the outside services are reached: kept, tested, changed while the portal runs. */
export const createServices = (dependencies: ServicesSliceDependencies) => {
  const { db, sealer, clock, log } = dependencies;
  const repository = createServicesRepository(db);
  const memory = createConfigMemory({ load: repository.list });
  const kinds = createServiceKinds(dependencies);
  const save = createSaveService({ repository, sealer });
  const noteFacts = createNoteFacts({ repository, memory });
  const parts = { noteFacts, save, memory, sealer, kinds, clock, spentTests: createSpentTests() };
  const seed = createServicesSeed({ memory, save, sealer, kinds, noteFacts, log });

  return {
    plexServer: createPlexServerConfig({ repository, memory }),
    ...createConnections({ memory, sealer }),
    /** Told at once of changes here, and within seconds of those of another instance. */
    onChanged: memory.onChanged,
    /** For whoever asks a service and learns its version or name. */
    noteFacts,
    handlers: createServiceHandlers(createServicesService(parts)),
    seedFromEnvironment: seed.plant,
    jobs: createServicesJobs({ memory, seed, log }),
  };
};

export type Services = ReturnType<typeof createServices>;
