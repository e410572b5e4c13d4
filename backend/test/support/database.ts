import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, type Database } from '../../src/database/client.ts';
import { type DatabaseTarget, toClientConfig } from '../../src/database/target.ts';
import type { Log } from '../../src/kernel/log.ts';
import { silentLog } from './database-server.ts';

/** What `database.setup.ts` hands to the suites. */
export type TestServer = { target: DatabaseTarget; template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export type TestDatabase = Database & { target: DatabaseTarget };

/**
 * A migrated database without rows for one suite, or with `isEmpty` one without tables. Its `close` also drops it, whoever may still be connected.
 *
 * The suite's project needs `database.setup.ts` in its `globalSetup`.
 */
export async function createTestDatabase(
  options: { poolSize?: number; isEmpty?: boolean; log?: Log } = {},
): Promise<TestDatabase> {
  const server = inject('testServer');
  const template = options.isEmpty ? 'template0' : server.template;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await queryOn(server.target, `create database ${name} template ${template} strategy file_copy`);
  const target = withDatabase(server.target, name);
  const database = createDatabase({ target, poolSize: options.poolSize ?? 5, log: options.log ?? silentLog });
  let closing: Promise<void> | undefined;
  return {
    ...database,
    target,
    close() {
      closing ??= database.close().then(async () => {
        await queryOn(server.target, `drop database ${name} with (force)`);
      });
      return closing;
    },
  };
}

export function withDatabase(target: DatabaseTarget, database: string): DatabaseTarget {
  if ('connection' in target) return { connection: { ...target.connection, database } };
  const url = new URL(target.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}

/** Asks one question on a connection of its own. */
export async function queryOn(target: DatabaseTarget, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(toClientConfig(target));
  // A server that ends fails the question itself; this would only say so again.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(statement);
    return rows;
  } finally {
    await client.end();
  }
}
