import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DownloadDetails, DownloadProgress } from '@medianest/shared';
import { expect, it, onTestFinished } from 'vitest';
import { openDownloadPortal } from './support/download-portal.ts';
import { openTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';
import { openSocket } from './support/sockets.ts';

const patienceMs = 300_000;
const program = fileURLToPath(new URL('./support/worker-program.ts', import.meta.url));

/** A worker in a process of its own, on the data of a portal. */
const startWorkerOf = ({ environment }: TestPortal) => {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const ready = Promise.race([
    once(child.stdout, 'data'),
    exited.then(() => Promise.reject(new Error('It ended'))),
  ]);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  return { child, exited, ready };
};

it('a worker fetches what people ask a portal for, and another takes over when it is killed', {
  timeout: patienceMs,
}, async () => {
  const test = await openDownloadPortal({ environment: { JOBS: 'worker' } });
  const owner = await signedIn(test, 'owner');
  const page = openSocket({ url: test.url, cookies: owner.cookies, namespace: '/media' });
  expect(await page.outcome).toBe('live');
  const { playlists } = await test.household.youtube.state();
  const wish = { url: playlists.shared.url, quality: '480p' };
  const { id } = (await owner.post('/youtube/download', wish)).body as DownloadDetails;
  const read = async () => (await owner.get(`/youtube/downloads/${id}`)).body as DownloadDetails;
  const told = () =>
    page.told
      .filter(({ event }) => event === 'download:progress')
      .map(({ payload }) => payload as DownloadProgress);

  const first = startWorkerOf(test);
  await first.ready;
  const second = startWorkerOf(test);
  const isAtIt = ({ status, items }: DownloadProgress) =>
    status === 'downloading' && items.some((item) => item.status === 'downloading');
  await expect.poll(() => told().some(isAtIt), { timeout: patienceMs }).toBe(true);
  first.child.kill('SIGKILL');
  await first.exited;

  await second.ready;
  await expect
    .poll(async () => (await read()).status, { timeout: patienceMs, interval: 250 })
    .toBe('completed');
  expect(await read()).toMatchObject({ done: 3, failed: 0 });
  await expect.poll(() => told().at(-1)).toMatchObject({ id, status: 'completed', percent: 100 });
  const { rows } = await test.database.pool.query('select 1 from youtube_files');
  expect(rows).toHaveLength(3);
});

it('a portal that runs its own jobs does not start beside a worker', { timeout: patienceMs }, async () => {
  const test = await openTestPortal({ environment: { JOBS: 'worker' } });
  await startWorkerOf(test).ready;
  await expect(test.restart({ JOBS: 'inline' })).rejects.toThrow(/set JOBS=worker/);
  await test.restart();
});
