import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Connection } from '../target.ts';
import type { Address } from './address.ts';
import { databaseUser } from './init-cluster.ts';

const databaseName = 'medianest';
const maintenanceDatabase = 'postgres';
const connectionTimeoutMillis = 3_000;

/** At a start the rest of the portal is read meanwhile, and nothing is heard until it is. */
const firstConnectionTimeoutMillis = 30_000;

const queryTimeoutMs = 10_000;

export async function connectionTo(address: Address, passwordFile: string): Promise<Connection> {
  const common = { port: address.port, user: databaseUser, database: databaseName, ssl: false as const };
  if (address.kind === 'socket') return { ...common, host: address.socketDir };
  return { ...common, host: '127.0.0.1', password: await readFile(passwordFile, 'utf8') };
}

/** Connects once and creates the portal's database when the cluster is new. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  try {
    await ask(connection, 'select 1', firstConnectionTimeoutMillis);
  } catch (error) {
    const invalidCatalogName = '3D000';
    if (!(error instanceof pg.DatabaseError) || error.code !== invalidCatalogName) throw error;
    await ask({ ...connection, database: maintenanceDatabase }, `create database ${databaseName}`);
  }
}

/** Whether the server takes a connection and answers a question in time. */
export async function isAnswering(connection: Connection): Promise<boolean> {
  return ask({ ...connection, database: maintenanceDatabase }, 'select 1').then(
    () => true,
    () => false,
  );
}

async function ask(
  connection: Connection,
  statement: string,
  timeoutMs = connectionTimeoutMillis,
): Promise<void> {
  const limits = { connectionTimeoutMillis: timeoutMs, query_timeout: queryTimeoutMs };
  const client = new pg.Client({ ...connection, ...limits });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    // A server that hangs would never answer the good-bye.
    client.end().catch(() => undefined);
  }
}
