import pg from 'pg';
import { StartupError } from '../kernel/startup-error.ts';
import { type DatabaseTarget, toClientConfig } from './target.ts';

const oldestMajor = 15;
const connectionTimeoutMillis = 10_000;

/**
 * One connection without the pool's limits, for work at start. The caller ends it.
 *
 * @throws StartupError when the server cannot be reached, refuses, or is older than PostgreSQL 15
 */
export async function connectAndCheck(target: DatabaseTarget): Promise<pg.Client> {
  const client = createClient(target);
  // A loss is reported by the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    client.end().catch(() => undefined);
    throw new StartupError(
      `The database${placeOf(target)} does not let MediaNest in (${reason(cause)}): check DATABASE_URL and that the server runs.`,
      { cause },
    );
  }
  try {
    await refuseOldServer(client);
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
}

function createClient(target: DatabaseTarget): pg.Client {
  try {
    return new pg.Client({ ...toClientConfig(target), connectionTimeoutMillis });
  } catch (cause) {
    throw new StartupError(
      'DATABASE_URL is not an address of PostgreSQL: write it as postgresql://user:password@host:5432/database.',
      { cause },
    );
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const answer = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const major = Math.floor((answer.rows[0]?.version ?? 0) / 10_000);
  if (major >= oldestMajor) return;
  throw new StartupError(
    `The server of DATABASE_URL is PostgreSQL ${major} and MediaNest needs ${oldestMajor} or later: update it, or leave DATABASE_URL out to use the embedded one.`,
  );
}

/** Host and database only: the address holds the password. */
function placeOf(target: DatabaseTarget): string {
  if (!('url' in target) || !URL.canParse(target.url)) return '';
  const { host, pathname } = new URL(target.url);
  return ` ${host}${pathname}`;
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
