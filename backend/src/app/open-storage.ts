import { join } from 'node:path';
import { startEmbeddedPostgres } from '../database/embedded/index.ts';
import type { DatabaseTarget } from '../database/target.ts';
import type { Config } from '../platform/config/load-config.ts';
import { type DataFolder, openDataFolder } from '../platform/data-folder/index.ts';
import { createLogging, type Logger, type LogOutput } from '../platform/logging/logger.ts';

interface DatabaseServer {
  target: DatabaseTarget;
  close(): Promise<void>;
}

/** Where everything is kept that outlives the process. */
export interface Storage {
  dataFolder: string;
  log: Logger;
  /** Settles when the server takes connections; rejects with a StartupError. */
  server: Promise<DatabaseServer>;
  close(): Promise<void>;
}

export interface StorageOptions {
  config: Config;
  /** About a process that has the embedded database already: a portal refuses it, a tool joins it, a worker needs it. */
  whenRunning: 'refuse' | 'join' | 'need';
  /** In the place of standard output. */
  logOutput?: LogOutput;
}

type ServerWishes = Pick<StorageOptions, 'config' | 'whenRunning'> & {
  folder: DataFolder;
  log: Logger;
  onLaunch: () => void;
};

const openServer = async (wishes: ServerWishes): Promise<DatabaseServer> => {
  const { config, folder, whenRunning, onLaunch, log } = wishes;
  if (config.DATABASE_URL) return { target: { url: config.DATABASE_URL }, close: async () => undefined };
  const { connection, close } = await startEmbeddedPostgres({
    ...{ whenRunning, onLaunch, log },
    dataDir: folder.path,
    ...(folder.serverAccount && { runAs: folder.serverAccount }),
  });
  return { target: { connection }, close };
};

/**
 * Opens the data folder and the logs, and starts the database server. Comes back as soon as that runs by itself: it
 * gets ready on another core while the rest of the portal is read, so nothing large may be imported here.
 *
 * @throws StartupError one sentence for each way in which the machine does not allow it
 */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  const { config, whenRunning, logOutput } = options;
  const toLog = { level: config.LOG_LEVEL, ...(logOutput && { output: logOutput }) };
  const early = await createLogging(toLog);
  const folder = await openDataFolder({
    path: config.MEDIANEST_DATA_DIR,
    purpose: config.MEDIANEST_MODE,
    needsPostgresUser: !config.DATABASE_URL,
    log: early.log,
  });
  const isPortal = whenRunning === 'refuse';
  const logging = isPortal ? await createLogging({ ...toLog, folder: join(folder.path, 'logs') }) : early;
  const { log } = logging;
  await using opened = new AsyncDisposableStack();
  opened.defer(logging.close);
  const launched = Promise.withResolvers<void>();
  const server = openServer({ config, whenRunning, folder, log, onLaunch: launched.resolve });
  opened.defer(async () => (await server.catch(() => null))?.close());
  await Promise.race([launched.promise, server]);
  const running = opened.move();
  return { dataFolder: folder.path, log, server, close: () => running.disposeAsync() };
};
