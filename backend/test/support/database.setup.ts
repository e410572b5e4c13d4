import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../../src/database/migrate.ts';
import type { DatabaseTarget } from '../../src/database/target.ts';
import { runOn, withDatabase } from './database.ts';
import { startServerInTempFolder } from './database-server.ts';

/** One server for the whole run, `TEST_DATABASE_URL` or an embedded one, with a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer(process.env.TEST_DATABASE_URL);
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await runOn(server.target, `create database ${template}`);
  await migrateDatabase({ target: withDatabase(server.target, template) });
  project.provide('testServer', { target: server.target, template });
  return async () => {
    await runOn(server.target, `drop database ${template} with (force)`);
    await server.close();
  };
}

async function findServer(
  url: string | undefined,
): Promise<{ target: DatabaseTarget; close(): Promise<void> }> {
  if (url) return { target: { url }, close: async () => undefined };
  const server = await startServerInTempFolder();
  return { target: { connection: server.connection }, close: server.close };
}
