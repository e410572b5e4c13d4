import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  Queue,
  runMigrations,
  SchemaVersionMismatchError,
  Worker,
} from 'bullmq';
import pg from 'pg';
import { StartupError } from '../../../kernel/startup-error.ts';
import { fewEvents, type JobStore } from './job-store.ts';

/** For adding, counting and finishing jobs; they are short. */
const queryConnections = 2;

/** Longer than the worker's own rounds, so that one connection stays and none is opened for each of them. */
const idleTimeoutMillis = 60_000;

/** A look at the store while nothing happens; what does happen is announced by NOTIFY. */
const drainDelay = 300;

/**
 * Makes the tables of the jobs, or brings them up to date, in a PostgreSQL schema of their own.
 *
 * @throws StartupError when a newer MediaNest has changed them
 */
export const prepareJobTables = async (client: pg.ClientBase): Promise<void> => {
  try {
    await runMigrations(client, DEFAULT_SCHEMA);
  } catch (cause) {
    if (!(cause instanceof SchemaVersionMismatchError)) throw cause;
    throw new StartupError(
      'The tables of the jobs were changed by a newer MediaNest: start that version, or restore a backup made before the update.',
      { cause },
    );
  }
};

/** Not an option of the connection: one in DATABASE_URL would take its place. */
const useJobTables = async (client: pg.ClientBase) => {
  await client.query(`set search_path to ${DEFAULT_SCHEMA}`);
};

/**
 * Jobs in PostgreSQL, on connections of their own: two for queries and one for each kind of job that is
 * worked on here, which listens. They must reach the server directly, not through a pooler by transaction.
 *
 * @param options.connection of a database that `prepareJobTables` has seen
 */
export const createPostgresJobStore = (options: {
  connection: pg.ClientConfig;
  onError: (error: Error) => void;
}): JobStore => {
  // The types of pg take a hook that answers nothing; the pool waits for its promise.
  const onConnect: (client: pg.ClientBase) => void = useJobTables;
  const pool = new pg.Pool({
    ...options.connection,
    max: queryConnections,
    idleTimeoutMillis,
    keepAlive: true,
    application_name: 'medianest-jobs',
    onConnect,
  });
  // Every queue and every worker listens for lost connections as well.
  pool.setMaxListeners(0);
  pool.on('error', (error) => {
    // A server that goes while its connections are let go is no trouble.
    if (!pool.ending) options.onError(error);
  });
  return {
    openQueue: (name) => new Queue(name, { ...fewEvents, connection: pool }, createPostgresBackend),
    openWorker(name, run, workerOptions) {
      pool.options.max += 1;
      return new Worker(name, run, { ...workerOptions, drainDelay, connection: pool }, createPostgresBackend);
    },
    close: () => pool.end(),
  };
};
