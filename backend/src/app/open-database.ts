import { createDatabase, type Database } from '../database/client.ts';
import { startEmbeddedPostgres } from '../database/embedded/index.ts';
import { migrateDatabase } from '../database/migrate.ts';
import type { DatabaseTarget } from '../database/target.ts';
import type { Log } from '../kernel/log.ts';
import type { Config } from '../platform/config/load-config.ts';
import type { DataFolder } from '../platform/data-folder/index.ts';
import { prepareJobTables } from '../platform/queue/index.ts';

interface DatabaseServer {
  target: DatabaseTarget;
  close(): Promise<void>;
}

export interface OpenDatabase extends Database {
  /** For those who need connections of their own; they close them before the database. */
  target: DatabaseTarget;
}

interface OpenDatabaseOptions {
  config: Config;
  folder: DataFolder;
  /** Whether a portal that runs already may share its embedded server, or has to. */
  whenRunning: 'refuse' | 'join' | 'need';
  log: Log;
}

const openServer = async ({
  config,
  folder,
  whenRunning,
  log,
}: OpenDatabaseOptions): Promise<DatabaseServer> => {
  if (config.DATABASE_URL) return { target: { url: config.DATABASE_URL }, close: async () => undefined };
  const server = await startEmbeddedPostgres({
    dataDir: folder.path,
    ...(folder.serverAccount && { runAs: folder.serverAccount }),
    whenRunning,
    log,
  });
  return { target: { connection: server.connection }, close: server.close };
};

/** The database with this version's tables: the embedded server, or the one of DATABASE_URL. */
export const openDatabase = async (options: OpenDatabaseOptions): Promise<OpenDatabase> => {
  const server = await openServer(options);
  try {
    const prepareMore = options.config.REDIS_URL ? undefined : prepareJobTables;
    await migrateDatabase({ target: server.target, ...(prepareMore && { prepareMore }) });
  } catch (error) {
    await server.close();
    throw error;
  }
  const database = createDatabase({
    target: server.target,
    poolSize: options.config.DATABASE_POOL_SIZE,
    log: options.log,
  });
  return {
    ...database,
    target: server.target,
    async close() {
      await database.close();
      await server.close();
    },
  };
};
