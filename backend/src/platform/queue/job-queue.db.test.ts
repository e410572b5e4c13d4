import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { type RedisServer, startRedis } from '../../../test/support/redis-server.ts';
import { connectAndCheck } from '../../database/connect.ts';
import { toClientConfig } from '../../database/target.ts';
import {
  createJobQueue,
  createPostgresJobStore,
  GiveUpError,
  type JobStore,
  prepareJobTables,
  RetryLaterError,
} from './index.ts';
import { createRedisJobStore } from './stores/redis-store.ts';

let database: TestDatabase;
let redis: RedisServer;

beforeAll(async () => {
  [database, redis] = await Promise.all([createTestDatabase({ isEmpty: true }), startRedis()]);
  const client = await connectAndCheck(database.target);
  await prepareJobTables(client);
  await client.end();
});
afterAll(() => Promise.all([database.close(), redis.close()]));

const surprised = (error: Error) => {
  throw error;
};

const stores: Record<string, () => JobStore> = {
  PostgreSQL: () =>
    createPostgresJobStore({ connection: toClientConfig(database.target), onError: surprised }),
  Redis: () => createRedisJobStore({ url: redis.url, onError: surprised }),
};

/** A busy machine takes its time. */
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 });

const film = z.object({ title: z.string() });
let lines = 0;

describe.each(Object.entries(stores))('jobs in %s', (_name, openStore) => {
  const log = { info: vi.fn(), warn: vi.fn() };
  const open = (options: { closeMs?: number; lockMs?: number } = {}) => {
    const queue = createJobQueue({ store: openStore(), log, ...options });
    onTestFinished(() => queue.close());
    return queue;
  };
  const uniqueName = () => {
    lines += 1;
    return `films-${lines}`;
  };
  const define = (attempts = 1, queue = open()) =>
    queue.define({ name: uniqueName(), data: film, attempts, backoff: { firstMs: 1, maxMs: 1 } });

  it('run with their data, once', async () => {
    const line = define();
    const run = vi.fn(async () => undefined);
    line.work({ concurrency: 2, run });
    await line.add({ title: 'Alien' }, { id: 'a:1' });
    await soon(() => expect(run).toHaveBeenCalledOnce());
    expect(run).toHaveBeenCalledWith(
      { id: 'a:1', data: { title: 'Alien' }, attempt: 1, isLastAttempt: true },
      expect.any(AbortSignal),
    );
    await soon(async () => expect(await line.counts()).toEqual({ waiting: 0, delayed: 0, active: 0 }));
  });

  it('are refused when their data does not fit', async () => {
    await expect(define().add({ title: 3 } as never)).rejects.toThrow(z.ZodError);
  });

  it('are dropped when another version put other data in', async () => {
    const queue = open();
    const name = uniqueName();
    const old = queue.define({ name, data: z.unknown() });
    await old.add({ name: 'Alien' });
    const line = open().define({ name, data: film, attempts: 5 });
    const run = vi.fn(async () => undefined);
    line.work({ concurrency: 1, run });
    await soon(() =>
      expect(log.warn).toHaveBeenCalledWith(
        expect.objectContaining({ queue: name }),
        'A job holds data of another version and is dropped',
      ),
    );
    await soon(async () => expect(await line.counts()).toMatchObject({ active: 0, delayed: 0 }));
    expect(run).not.toHaveBeenCalled();
  });

  it('with the same id are one while it waits, and can come again when it has ended', async () => {
    const line = define();
    await Promise.all([1, 2, 3].map((at) => line.add({ title: `Alien ${at}` }, { id: '42' })));
    await line.wake([
      { id: '42', data: { title: 'Alien again' } },
      { id: '43', data: { title: 'Aliens' } },
    ]);
    expect((await line.counts()).waiting).toBe(2);
    const ids: string[] = [];
    line.work({ concurrency: 1, run: async ({ id }) => void ids.push(id) });
    await soon(async () => expect(await line.counts()).toMatchObject({ waiting: 0, active: 0 }));
    await line.add({ title: 'Alien' }, { id: '42' });
    await soon(() => expect(ids).toEqual(['42', '43', '42']));
  });

  it('with the same id can come again after one failed for good', async () => {
    const line = define();
    const run = vi.fn().mockRejectedValueOnce(new Error('no disk'));
    line.work({ concurrency: 1, run });
    await line.add({ title: 'Alien' }, { id: 'x' });
    await soon(() => expect(line.counts()).resolves.toMatchObject({ waiting: 0, active: 0 }));
    await soon(async () => {
      await line.add({ title: 'Alien' }, { id: 'x' });
      expect(run).toHaveBeenCalledTimes(2);
    });
  });

  it('are tried again as often as they may, and then counted as failed', async () => {
    const queue = open();
    const line = define(3, queue);
    const seen: unknown[] = [];
    line.work({
      concurrency: 1,
      async run({ attempt, isLastAttempt }) {
        seen.push([attempt, isLastAttempt]);
        throw new Error('no disk');
      },
    });
    await line.add({ title: 'Alien' }, { id: 'x' });
    await soon(() => expect(queue.failures()).toEqual({ [line.name]: 1 }));
    expect(seen).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(log.warn).toHaveBeenCalledWith(
      { queue: line.name, jobId: 'x', attempts: 3, err: expect.objectContaining({ message: 'no disk' }) },
      'A job failed for good',
    );
    expect(await line.counts()).toEqual({ waiting: 0, delayed: 0, active: 0 });
  });

  it('have no further attempt when the run gives up', async () => {
    const queue = open();
    const line = define(5, queue);
    const run = vi.fn().mockRejectedValue(new GiveUpError('gone'));
    line.work({ concurrency: 1, run });
    await line.add({ title: 'Alien' });
    await soon(() => expect(queue.failures()).toEqual({ [line.name]: 1 }));
    expect(run).toHaveBeenCalledOnce();
  });

  it('wait as long as the run wishes', async () => {
    const line = define(2);
    line.work({
      concurrency: 1,
      run: async () => {
        throw new RetryLaterError(3_600_000);
      },
    });
    await line.add({ title: 'Alien' });
    await soon(async () => expect(await line.counts()).toEqual({ waiting: 0, delayed: 1, active: 0 }));
  });

  it('wait for their time', async () => {
    const line = define();
    const run = vi.fn(async () => undefined);
    line.work({ concurrency: 1, run });
    await line.add({ title: 'Tomorrow' }, { delayMs: 86_400_000 });
    const addedAt = Date.now();
    await line.add({ title: 'Soon' }, { delayMs: 300 });
    await soon(() => expect(run).toHaveBeenCalledOnce());
    expect(Date.now() - addedAt).toBeGreaterThanOrEqual(290);
    expect((await line.counts()).delayed).toBe(1);
  });

  it('run by priority', async () => {
    const line = define();
    await line.add({ title: 'later' }, { priority: 10 });
    await line.add({ title: 'sooner' }, { priority: 1 });
    await line.add({ title: 'at once' });
    const titles: string[] = [];
    line.work({ concurrency: 1, run: async ({ data }) => void titles.push(data.title) });
    await soon(() => expect(titles).toEqual(['at once', 'sooner', 'later']));
  });

  it('run side by side up to the concurrency', async () => {
    const line = define();
    const gate = Promise.withResolvers<void>();
    let running = 0;
    line.work({
      concurrency: 2,
      async run() {
        running += 1;
        await gate.promise;
      },
    });
    await line.wake(['a', 'b', 'c'].map((id) => ({ id, data: { title: id } })));
    await soon(async () => expect(await line.counts()).toEqual({ waiting: 1, delayed: 0, active: 2 }));
    expect(running).toBe(2);
    gate.resolve();
    await soon(() => expect(running).toBe(3));
  });

  it('are taken out while they wait, and not while they run', async () => {
    const line = define();
    await line.add({ title: 'Alien' }, { id: 'waits' });
    expect(await line.remove('waits')).toBe(true);
    expect(await line.remove('waits')).toBe(false);
    const gate = Promise.withResolvers<void>();
    line.work({ concurrency: 1, run: () => gate.promise });
    await line.add({ title: 'Alien' }, { id: 'runs' });
    await soon(async () => expect((await line.counts()).active).toBe(1));
    expect(await line.remove('runs')).toBe(false);
    gate.resolve();
  });

  it('hear that they are aborted', async () => {
    const line = define();
    const heard = Promise.withResolvers<unknown>();
    const begun = Promise.withResolvers<void>();
    line.work({
      concurrency: 1,
      async run(_job, signal) {
        signal.addEventListener('abort', () => heard.resolve(signal.reason));
        begun.resolve();
        await heard.promise;
      },
    });
    await line.add({ title: 'Alien' }, { id: 'x' });
    await begun.promise;
    expect(line.abort('x', new Error('cancelled'))).toBe(true);
    expect(await heard.promise).toEqual(new Error('cancelled'));
    expect(line.abort('y')).toBe(false);
  });

  it('stay while the line is paused, in every process', async () => {
    const [here, there] = [open(), open()];
    const name = uniqueName();
    const line = here.define({ name, data: film });
    const run = vi.fn(async () => undefined);
    there.define({ name, data: film }).work({ concurrency: 1, run });
    await here.pause();
    expect(await line.isPaused()).toBe(true);
    await line.add({ title: 'Alien' });
    expect((await here.counts())[name]).toMatchObject({ waiting: 1, active: 0 });
    expect(run).not.toHaveBeenCalled();
    await here.resume();
    await soon(() => expect(run).toHaveBeenCalledOnce());
  });

  it('of a schedule come again, one per turn for all processes', async () => {
    const [here, there] = [open(), open()];
    const name = uniqueName();
    const starts: number[] = [];
    for (const queue of [here, there]) {
      const line = queue.define({ name, data: film });
      line.work({ concurrency: 5, run: async () => void starts.push(Date.now()) });
      await line.every(400, { title: 'tick' });
    }
    await soon(() => expect(starts.length).toBeGreaterThanOrEqual(4));
    const [first = 0, , , fourth = 0] = starts;
    expect(fourth - first).toBeGreaterThan(700);
  });

  it('of a schedule end with it', async () => {
    const line = define();
    const run = vi.fn(async () => undefined);
    line.work({ concurrency: 1, run });
    await line.every(3_600_000, { title: 'tick' });
    await soon(() => expect(run).toHaveBeenCalledOnce());
    await soon(async () => expect(await line.counts()).toEqual({ waiting: 0, delayed: 1, active: 0 }));
    await line.stopEvery();
    expect(await line.counts()).toEqual({ waiting: 0, delayed: 0, active: 0 });
  });

  it('go back into the queue when the process stops, without costing an attempt', async () => {
    const queue = open();
    const name = uniqueName();
    const begun = Promise.withResolvers<void>();
    queue.define({ name, data: film }).work({
      concurrency: 1,
      run: (_job, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          begun.resolve();
        }),
    });
    const line = open().define({ name, data: film });
    await line.add({ title: 'Alien' }, { id: 'x' });
    await begun.promise;
    await queue.close();
    expect(await line.counts()).toEqual({ waiting: 1, delayed: 0, active: 0 });
    const run = vi.fn(async () => undefined);
    line.work({ concurrency: 1, run });
    await soon(() => expect(run).toHaveBeenCalledOnce());
    expect(run).toHaveBeenCalledWith(
      { id: 'x', data: { title: 'Alien' }, attempt: 1, isLastAttempt: true },
      expect.any(AbortSignal),
    );
  });

  it('of a process that is gone are run by another', async () => {
    const lost = open({ closeMs: 1, lockMs: 500 });
    const name = uniqueName();
    const [begun, never] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    onTestFinished(() => never.resolve());
    lost.define({ name, data: film }).work({
      concurrency: 1,
      run: async () => {
        begun.resolve();
        await never.promise;
      },
    });
    const line = open({ lockMs: 500 }).define({ name, data: film });
    await line.add({ title: 'Alien' });
    await begun.promise;
    await lost.close();
    const run = vi.fn(async () => undefined);
    line.work({ concurrency: 1, run });
    await soon(() => expect(run).toHaveBeenCalledOnce());
  });

  it('that do not stop hold nobody up for long', async () => {
    const queue = open({ closeMs: 100 });
    const line = define(1, queue);
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    line.work({
      concurrency: 1,
      run: async () => {
        begun.resolve();
        await gate.promise;
      },
    });
    await line.add({ title: 'Alien' });
    await begun.promise;
    await queue.close();
    expect(log.warn).toHaveBeenCalledWith(
      { queue: line.name },
      'A job did not stop in time and is left behind',
    );
    gate.resolve();
  });

  it('are not defined twice under one name', () => {
    const queue = open();
    const line = define(1, queue);
    expect(() => queue.define({ name: line.name, data: film })).toThrow(/twice/);
  });
});
