import { createDatabase, type Database } from '../database/client.ts';
import { migrateDatabase } from '../database/migrate.ts';
import type { DatabaseTarget } from '../database/target.ts';
import type { Log } from '../kernel/log.ts';
import type { Config } from '../platform/config/load-config.ts';
import { prepareJobTables } from '../platform/queue/index.ts';

interface OpenDatabase extends Database {
  /** For those who need connections of their own; they close them before the database. */
  target: DatabaseTarget;
}

interface Wanted {
  config: Config;
  target: DatabaseTarget;
  log: Log;
}

/** The database of a server with this version's tables. */
export const openDatabase = async ({ config, target, log }: Wanted): Promise<OpenDatabase> => {
  const prepareMore = config.REDIS_URL ? undefined : prepareJobTables;
  await migrateDatabase({ target, ...(prepareMore && { prepareMore }) });
  return { ...createDatabase({ target, poolSize: config.DATABASE_POOL_SIZE, log }), target };
};
