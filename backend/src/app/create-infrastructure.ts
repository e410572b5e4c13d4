import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { createSettingsStore, type SettingsStore } from '../database/settings-store.ts';
import { systemClock } from '../kernel/clock.ts';
import { StartupError } from '../kernel/startup-error.ts';
import type { Config } from '../platform/config/load-config.ts';
import { createSealer } from '../platform/crypto/sealer.ts';
import { openDataFolder } from '../platform/data-folder/index.ts';
import { createLogging, type LogOutput } from '../platform/logging/logger.ts';
import { openDatabase } from './open-database.ts';
import { openJobs } from './open-jobs.ts';
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

/**
 * Everything that slices stand on: data folder, secrets, logs, database and jobs.
 *
 * @param options.whenRunning `join` for tools that work beside a running portal, `need` for what cannot work without
 * @throws StartupError one sentence for each way in which the machine does not allow it
 */
export const createInfrastructure = async (options: {
  config: Config;
  whenRunning: 'refuse' | 'join' | 'need';
  logOutput?: LogOutput;
}) => {
  const { config, whenRunning } = options;
  const toLog = { level: config.LOG_LEVEL, ...(options.logOutput && { output: options.logOutput }) };
  const early = await createLogging(toLog);
  const folder = await openDataFolder({
    path: config.MEDIANEST_DATA_DIR,
    purpose: config.MEDIANEST_MODE,
    needsPostgresUser: !config.DATABASE_URL,
    log: early.log,
  });
  const secrets = await loadSecrets(folder.path, config);
  const isPortal = whenRunning === 'refuse';
  await using opened = new AsyncDisposableStack();
  const logging = isPortal ? await createLogging({ ...toLog, folder: join(folder.path, 'logs') }) : early;
  opened.defer(logging.close);
  const database = await openDatabase({ config, folder, whenRunning, log: logging.log });
  opened.defer(database.close);
  const settings = createSettingsStore(database.db);
  const jobs = await openJobs({ config, target: database.target, log: logging.log });
  opened.defer(jobs.close);
  await refuseOtherPurpose(settings, config.MEDIANEST_MODE);
  const plexClientIdentifier = await settings.saveFirst('plex.clientIdentifier', z.uuid(), randomUUID());
  const running = opened.move();

  return {
    config,
    clock: systemClock,
    dataFolder: folder.path,
    secrets,
    sealer: createSealer(secrets.encryptionKeys, { findNewKeys: () => readGeneratedKeys(folder.path) }),
    log: logging.log,
    database,
    db: database.db,
    settings,
    jobs,
    /** Plex wants one per installation, for ever. */
    plexClientIdentifier,
    close: () => running.disposeAsync(),
  };
};
