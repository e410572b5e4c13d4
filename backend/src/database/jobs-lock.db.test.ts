import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase, queryOn } from '../../test/support/database.ts';
import { silentLog } from '../../test/support/database-server.ts';
import { takeJobsLock } from './jobs-lock.ts';

const open = async () => {
  const { target, close } = await createTestDatabase();
  const locks: { release(): Promise<void> }[] = [];
  onTestFinished(async () => {
    await Promise.all(locks.map(({ release }) => release()));
    await close();
  });
  const take = async (mode: 'shared' | 'alone', signal = new AbortController().signal) => {
    const lock = await takeJobsLock({ target, mode, signal, log: silentLog });
    if (lock) locks.push(lock);
    return lock;
  };
  return { target, take };
};

it('is shared by portals, and a worker waits for the last of them', async () => {
  const { take } = await open();
  const [first, second] = [await take('shared'), await take('shared')];
  let hasWorker = false;
  const waiting = take('alone').then((lock) => {
    hasWorker = lock !== null;
  });
  await first?.release();
  expect(await take('alone', AbortSignal.abort())).toBeNull();
  expect(hasWorker).toBe(false);
  await second?.release();
  await waiting;
  expect(hasWorker).toBe(true);
  expect(await take('shared', AbortSignal.abort())).toBeNull();
});

it('says when the database has taken it away', async () => {
  const { target, take } = await open();
  const lock = await take('alone');
  await queryOn(
    target,
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
     and database = (select oid from pg_database where datname = current_database())`,
  );
  await lock?.lost;
  expect(await take('alone')).not.toBeNull();
});
