import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, queryOn } from '../../test/support/database.ts';
import { migrateDatabase } from './migrate.ts';
import * as tables from './tables/index.ts';

async function createTarget(options: { isEmpty: boolean }) {
  const database = await createTestDatabase(options);
  onTestFinished(database.close);
  return database.target;
}

/** A folder of migrations as drizzle-kit writes it, one file per statement. */
async function createMigrations(statements: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const entries = statements.map((_, index) => ({
    idx: index,
    when: index + 1,
    tag: `m${index}`,
    breakpoints: true,
  }));
  await mkdir(join(folder, 'meta'));
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ dialect: 'postgresql', entries }));
  for (const [index, statement] of statements.entries())
    await writeFile(join(folder, `m${index}.sql`), statement);
  return folder;
}

it('brings an empty database to the tables of this version', async () => {
  const target = await createTarget({ isEmpty: true });
  await migrateDatabase({ target });
  expect(await queryOn(target, 'select count(*)::int as people from users')).toEqual([{ people: 0 }]);
});

it('runs each migration once when many instances start together', async () => {
  const target = await createTarget({ isEmpty: true });
  const folder = await createMigrations([
    'create table films (id int); insert into films values (1);',
    'insert into films values (2);',
  ]);
  await Promise.all(Array.from({ length: 8 }, () => migrateDatabase({ target, folder })));
  expect(await queryOn(target, 'select id from films order by id')).toEqual([{ id: 1 }, { id: 2 }]);
});

it('leaves the database as it was when a later migration fails', async () => {
  const target = await createTarget({ isEmpty: true });
  const folder = await createMigrations(['create table films (id int);', 'insert into nowhere values (1);']);
  await expect(migrateDatabase({ target, folder })).rejects.toThrow();
  expect(await queryOn(target, `select to_regclass('films') as films`)).toEqual([{ films: null }]);
});

it('may take longer than a statement of the portal may', async () => {
  const target = await createTarget({ isEmpty: true });
  const folder = await createMigrations([
    `create table films as select current_setting('statement_timeout') as statement_timeout;`,
  ]);
  await migrateDatabase({ target, folder });
  expect(await queryOn(target, 'select statement_timeout from films')).toEqual([{ statement_timeout: '0' }]);
});

it('refuses a database that a newer MediaNest has changed', async () => {
  const target = await createTarget({ isEmpty: false });
  const future = Date.parse('2999-01-01');
  await queryOn(
    target,
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', ${future})`,
  );
  await expect(migrateDatabase({ target })).rejects.toThrow(
    'The database was changed by a newer MediaNest: start that version, or restore a backup made before the update.',
  );
});

it('covers every change of the tables', async () => {
  const folder = new URL('./migrations/meta/', import.meta.url);
  const snapshots = (await readdir(folder)).filter((name) => name.endsWith('_snapshot.json')).sort();
  const migrated = JSON.parse(await readFile(new URL(snapshots.at(-1) ?? '', folder), 'utf8'));
  expect(await generateMigration(migrated, generateDrizzleJson(tables))).toEqual([]);
});
