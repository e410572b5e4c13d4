import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Log } from '../kernel/log.ts';
import * as tables from './tables/index.ts';
import { type DatabaseTarget, toClientConfig } from './target.ts';

export type Db = NodePgDatabase<typeof tables>;

/** What repositories accept: the database itself or a transaction on it. */
export type DbOrTransaction = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

/**
 * Limits for one statement of a household's portal; more means that something is wrong. The client's own
 * limit is the longest and catches a server that no longer answers at all.
 */
export const connectionLimits = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  query_timeout: 20_000,
} as const;

/** A pool that connects when it is first used. The caller closes it before the server. */
export function createDatabase(options: { target: DatabaseTarget; poolSize: number; log: Log }): Database {
  const pool = new pg.Pool({
    ...toClientConfig(options.target),
    ...connectionLimits,
    max: options.poolSize,
    keepAlive: true,
    application_name: 'medianest',
  });
  // Without listeners, the loss of a connection would end the process: of an idle one, and of one in a transaction.
  pool.on('error', (error) => options.log.warn({ err: error }, 'An idle database connection was lost'));
  pool.on('connect', (client) => {
    // Whoever uses it hears of the loss from the query.
    client.on('error', () => undefined);
  });
  let closing: Promise<void> | undefined;
  return {
    db: drizzle(pool, { schema: tables }),
    pool,
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}
