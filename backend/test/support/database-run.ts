import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLayout } from '../../src/database/embedded/layout.ts';
import { tryLock } from '../../src/database/embedded/lock.ts';
import type { DatabaseTarget } from '../../src/database/target.ts';
import { createTestParent, endServerIn } from './database-folder.ts';
import { startServerIn } from './database-server.ts';

const prefix = 'medianest-run-';

/** Durability is worth nothing in a folder that is removed at the end. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** The embedded server of a whole test run, in a temporary folder that `close` removes. */
export async function startRunServer(): Promise<{ target: DatabaseTarget; close(): Promise<void> }> {
  await removeAbandonedRuns();
  const parent = await createTestParent(prefix);
  const server = await startServerIn(parent.dataPath, { settings });
  return {
    target: { connection: server.connection },
    async close() {
      await server.close();
      await parent.remove();
    },
  };
}

/** A run that was killed leaves its server behind; one that lives holds the lock of its folder. */
async function removeAbandonedRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(prefix)) await removeIfAbandoned(join(tmpdir(), name)).catch(() => undefined);
  }
}

async function removeIfAbandoned(parent: string): Promise<void> {
  const { dataDir, lockFile } = createLayout(join(parent, 'data'));
  await stat(lockFile);
  const lock = tryLock(lockFile);
  if (!lock) return;
  await endServerIn(dataDir);
  lock.release();
  await rm(parent, { recursive: true, force: true });
}
