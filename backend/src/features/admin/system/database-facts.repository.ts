import { sql } from 'drizzle-orm';
import type { Db } from '../../../database/client.ts';

/** Of the server and of this installation’s database in it. */
export const createDatabaseFacts = (db: Db) => async (): Promise<{ version: string; sizeBytes: number }> => {
  const { rows } = await db.execute<{ version: string; size: string }>(
    sql`select current_setting('server_version') as version, pg_database_size(current_database())::text as size`,
  );
  const [{ version = '', size = '0' } = {}] = rows;
  // Packagers add words of their own: "17.2 (Debian 17.2-1)".
  return { version: version.split(' ')[0] ?? version, sizeBytes: Number(size) };
};

export type DatabaseFacts = ReturnType<typeof createDatabaseFacts>;
