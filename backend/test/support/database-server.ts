import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { openDataFolder } from '../../src/platform/data-folder/index.ts';
import { silentLog } from './database.ts';

/** Durability is worth nothing in a folder that is removed at the end. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** An embedded server of its own in a temporary folder, removed by `close`. */
export async function startServerInTempFolder(): Promise<EmbeddedPostgres> {
  const parent = await mkdtemp(join(tmpdir(), 'medianest-test-'));
  // As root, the server's own user has to pass through.
  await chmod(parent, 0o711);
  const folder = await openDataFolder({
    path: join(parent, 'data'),
    purpose: 'demo',
    needsPostgresUser: true,
    log: silentLog,
  });
  const options = {
    dataDir: folder.path,
    runAs: folder.serverAccount,
    settings: fastSettings,
    log: silentLog,
  };
  const server = await startEmbeddedPostgres(options);
  return {
    connection: server.connection,
    async close() {
      await server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
