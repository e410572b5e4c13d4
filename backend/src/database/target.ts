import type { ClientConfig } from 'pg';

/** Where a server is reached; `host` is a folder when it is a unix socket. */
export type Connection = {
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
  /** Said outright, because otherwise a foreign `PGSSLMODE` would decide. */
  ssl: false;
};

/** The database: the embedded server's, or the address from `DATABASE_URL`. */
export type DatabaseTarget = { connection: Connection } | { url: string };

export function toClientConfig(target: DatabaseTarget): ClientConfig {
  return 'url' in target ? { connectionString: target.url } : { ...target.connection };
}
