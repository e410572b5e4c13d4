import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../../src/database/migrate.ts';
import type { DatabaseTarget } from '../../src/database/target.ts';
import { queryOn, withDatabase } from './database.ts';
import { createTestParent } from './database-folder.ts';
import { startServerIn } from './database-server.ts';

/** Durability is worth nothing in a folder that is removed at the end. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** One server for the whole run, `TEST_DATABASE_URL` or an embedded one, with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer(process.env.TEST_DATABASE_URL);
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await queryOn(server.target, `create database ${template}`);
  await migrateDatabase({ target: withDatabase(server.target, template) });
  project.provide('testServer', { target: server.target, template });
  return async () => {
    await queryOn(server.target, `drop database ${template} with (force)`);
    await server.close();
  };
}

async function findServer(
  url: string | undefined,
): Promise<{ target: DatabaseTarget; close(): Promise<void> }> {
  if (url) return { target: { url }, close: async () => undefined };
  const parent = await createTestParent();
  const server = await startServerIn(parent.dataPath, { settings: fastSettings });
  return {
    target: { connection: server.connection },
    async close() {
      await server.close();
      await parent.remove();
    },
  };
}
