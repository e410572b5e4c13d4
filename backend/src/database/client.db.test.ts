import { sql } from 'drizzle-orm';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createTestDatabase, queryOn } from '../../test/support/database.ts';

async function open(options: Parameters<typeof createTestDatabase>[0] = {}) {
  const database = await createTestDatabase(options);
  onTestFinished(database.close);
  return database;
}

it('lets no statement, lock or open transaction take for ever', async () => {
  const { db } = await open();
  const answer = await db.execute(
    sql`select name, setting::int as "timeoutMs" from pg_settings
      where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`,
  );
  expect(answer.rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', timeoutMs: 30_000 },
    { name: 'lock_timeout', timeoutMs: 5_000 },
    { name: 'statement_timeout', timeoutMs: 15_000 },
  ]);
});

const cutOff = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'medianest'
  and datname = current_database()`;

it('lives on when a connection is lost in the middle of a transaction', async () => {
  const { db, target } = await open();
  const lost = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await queryOn(target, cutOff);
    return tx.execute(sql`select 1`);
  });
  await expect(lost).rejects.toThrow();
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
});

it('lives on when an idle connection is lost, and says so', async () => {
  const warn = vi.fn();
  const { db, target } = await open({ log: { info: vi.fn(), warn } });
  await db.execute(sql`select 1`);
  await queryOn(target, cutOff);
  await expect
    .poll(() => warn)
    .toHaveBeenCalledWith({ err: expect.any(Error) }, 'An idle database connection was lost');
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
});

it('gives each suite a migrated database of its own', async () => {
  const [one, two] = await Promise.all([open(), open()]);
  await one.db.execute(sql`create table films (id int)`);
  const answer = await two.db.execute(
    sql`select to_regclass('films') as films, to_regclass('users') as users`,
  );
  expect(answer.rows).toEqual([{ films: null, users: 'users' }]);
});
