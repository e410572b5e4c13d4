import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { prepareJobTables } from '../../src/platform/queue/index.ts';
import { queryOn, withDatabase } from './database.ts';
import { startRunServer } from './database-run.ts';

/**
 * One server for the whole run, `TEST_DATABASE_URL` or an embedded one, with a migrated database to copy.
 *
 * It holds the tables of the jobs too: every portal would make them again before it starts.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  const server = url ? { target: { url }, close: async () => undefined } : await startRunServer();
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  const close = async () => {
    await queryOn(server.target, `drop database if exists ${template} with (force)`);
    await server.close();
  };
  try {
    await queryOn(server.target, `create database ${template}`);
    await migrateDatabase({ target: withDatabase(server.target, template), prepareMore: prepareJobTables });
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('testServer', { target: server.target, template });
  return close;
}
