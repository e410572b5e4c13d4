import pg from 'pg';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, queryOn, type TestDatabase } from '../../test/support/database.ts';
import { toClientConfig } from './target.ts';
import { createTurns } from './turns.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  onTestFinished(database.close);
});

/** Another process: it has connections of its own. */
const openTurns = (lockTimeoutMs = 15_000) => {
  const pool = new pg.Pool({ ...toClientConfig(database.target), max: 2, lock_timeout: lockTimeoutMs });
  pool.on('error', () => undefined);
  onTestFinished(() => pool.end());
  return createTurns(pool);
};

/** Work that has begun, and goes on until it is let. */
const begin = (turns: ReturnType<typeof createTurns>, name = 'look') => {
  const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const taken = turns.take(name, async () => {
    begun.resolve();
    await end.promise;
  });
  return { begun: begun.promise, end: end.resolve, taken };
};

it('lets one process after the other do the work of a name', async () => {
  const done: string[] = [];
  const first = begin(openTurns());
  await first.begun;
  const second = openTurns().take('look', async () => done.push('second'));
  await openTurns().take('something else', async () => done.push('something else'));
  done.push('first');
  first.end();
  expect(await Promise.all([first.taken, second])).toEqual([true, true]);
  expect(done).toEqual(['something else', 'first', 'second']);
});

it('does nothing when the others take longer than anybody waits', async () => {
  const first = begin(openTurns());
  await first.begun;
  expect(await openTurns(50).take('look', () => expect.fail('It is not its turn.'))).toBe(false);
  first.end();
  expect(await first.taken).toBe(true);
});

it('passes the turn on when the work fails', async () => {
  const turns = openTurns();
  const fail = async () => {
    throw new Error('broken');
  };
  await expect(turns.take('look', fail)).rejects.toThrow('broken');
  expect(await openTurns().take('look', async () => undefined)).toBe(true);
});

it('passes the turn on when the connection of whoever has it ends', async () => {
  const first = begin(openTurns());
  await first.begun;
  const second = openTurns().take('look', async () => undefined);
  await queryOn(
    database.target,
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
     and database = (select oid from pg_database where datname = current_database())`,
  );
  expect(await second).toBe(true);
  first.end();
  expect(await first.taken).toBe(true);
});
