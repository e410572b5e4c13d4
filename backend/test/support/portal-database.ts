import pg from 'pg';
import { socketPort } from '../../src/database/embedded/address.ts';
import { connectionTo } from '../../src/database/embedded/connection.ts';
import { createLayout } from '../../src/database/embedded/layout.ts';

/** The embedded database of a portal that runs on this data folder, beside the portal itself. */
export const openPortalDatabase = async (dataPath: string) => {
  const { socketDir, passwordFile } = createLayout(dataPath);
  const connection = await connectionTo({ kind: 'socket', socketDir, port: socketPort }, passwordFile);
  const pool = new pg.Pool({ ...connection, max: 2 });

  const count = async (table: string) => {
    const { rows } = await pool.query<{ total: string }>(`select count(*) as total from ${table}`);
    return Number(rows[0]?.total);
  };

  return {
    pool,
    /** The rows of all tables together. */
    async countRows(): Promise<number> {
      const { rows } = await pool.query<{ name: string }>(
        `select format('%I', tablename) as name from pg_tables where schemaname = 'public'`,
      );
      const counts = await Promise.all(rows.map(({ name }) => count(name)));
      return counts.reduce((sum, total) => sum + total, 0);
    },
    close: () => pool.end(),
  };
};
