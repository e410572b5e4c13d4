import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { createSettingsStore, type SettingsStore } from '../database/settings-store.ts';
import { systemClock } from '../kernel/clock.ts';
import { StartupError } from '../kernel/startup-error.ts';
import type { Config } from '../platform/config/load-config.ts';
import { createSealer } from '../platform/crypto/sealer.ts';
import { openDatabase } from './open-database.ts';
import { openJobs } from './open-jobs.ts';
import { openStorage, type Storage, type StorageOptions } from './open-storage.ts';
import { loadSecrets, readGeneratedKeys } from './secrets.ts';

export type Infrastructure = Awaited<ReturnType<typeof createInfrastructure>>;

/** A database is marked as the data folder is: real people never meet the simulated Plex. */
const refuseOtherPurpose = async (settings: SettingsStore, purpose: Config['MEDIANEST_MODE']) => {
  const marked = await settings.saveFirst('installation.purpose', z.enum(['real', 'demo']), purpose);
  if (marked === purpose) return;
  throw new StartupError(
    `The database belongs to a ${marked} installation and this is a ${purpose} one: set DATABASE_URL to another database.`,
  );
};

export interface InfrastructureOptions extends StorageOptions {
  /** Opened before, by these options; belongs to the infrastructure from here on. */
  storage?: Storage;
}

/**
 * Everything that slices stand on: storage, secrets, database and jobs.
 *
 * @throws StartupError one sentence for each way in which the machine does not allow it
 */
export const createInfrastructure = async (options: InfrastructureOptions) => {
  const { config, storage = await openStorage(options) } = options;
  const { dataFolder, log } = storage;
  await using opened = new AsyncDisposableStack();
  opened.defer(storage.close);
  const secrets = await loadSecrets(dataFolder, config);
  const { target } = await storage.server;
  const database = await openDatabase({ config, target, log });
  opened.defer(database.close);
  const settings = createSettingsStore(database.db);
  const jobs = await openJobs({ config, target, log });
  opened.defer(jobs.close);
  await refuseOtherPurpose(settings, config.MEDIANEST_MODE);
  const plexClientIdentifier = await settings.saveFirst('plex.clientIdentifier', z.uuid(), randomUUID());
  const running = opened.move();

  return {
    config,
    clock: systemClock,
    dataFolder,
    secrets,
    sealer: createSealer(secrets.encryptionKeys, { findNewKeys: () => readGeneratedKeys(dataFolder) }),
    log,
    database,
    db: database.db,
    settings,
    jobs,
    /** Plex wants one per installation, for ever. */
    plexClientIdentifier,
    close: () => running.disposeAsync(),
  };
};
