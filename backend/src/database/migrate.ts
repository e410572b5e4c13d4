import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import * as z from 'zod';
import { StartupError } from '../kernel/startup-error.ts';
import { connectAndCheck } from './connect.ts';
import type { DatabaseTarget } from './target.ts';

/** Beside this file in the source, and beside the bundle when it is built. */
const ownMigrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number that nothing else on the server uses. */
const migrationLock = 4_730_915_042;
const undefinedTable = '42P01';

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) });

/**
 * Brings the database to this version's tables.
 *
 * Instances that start together wait for each other, and the migrations run once. All new ones are one
 * transaction: a failure leaves the database as it was.
 *
 * @param options.folder the SQL files of drizzle-kit with their `meta/_journal.json`
 * @param options.prepareMore makes the tables that a library brings, under the same lock
 * @throws StartupError when the server cannot be used, or a newer MediaNest has changed the tables
 */
export async function migrateDatabase(options: {
  target: DatabaseTarget;
  folder?: string;
  prepareMore?: (client: pg.ClientBase) => Promise<void>;
}): Promise<void> {
  const { folder = ownMigrations } = options;
  const client = await connectAndCheck(options.target);
  try {
    // Freed by the server when the connection ends, however it ends.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseNewer(client, folder);
    await migrate(drizzle(client), { migrationsFolder: folder });
    await options.prepareMore?.(client);
  } finally {
    await client.end();
  }
}

async function refuseNewer(client: pg.Client, folder: string): Promise<void> {
  const journal = journalSchema.parse(
    JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')),
  );
  const newestKnown = Math.max(0, ...journal.entries.map((entry) => entry.when));
  if ((await newestApplied(client)) <= newestKnown) return;
  throw new StartupError(
    'The database was changed by a newer MediaNest: start that version, or restore a backup made before the update.',
  );
}

async function newestApplied(client: pg.Client): Promise<number> {
  try {
    const answer = await client.query<{ newest: string | null }>(
      'select max(created_at) as newest from drizzle.__drizzle_migrations',
    );
    return Number(answer.rows[0]?.newest ?? 0);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return 0;
    throw error;
  }
}
