import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DownloadDetails } from '@medianest/shared';
import { expect, it } from 'vitest';
import { openDownloadPortal } from './support/download-portal.ts';
import type { TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

const patienceMs = 300_000;
const program = fileURLToPath(new URL('./support/portal-program.ts', import.meta.url));

/** A portal in a process of its own that is killed without a word, so long after it was ready. */
const liveAndDie = async ({ environment }: TestPortal, afterMs: number) => {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  try {
    await Promise.race([once(child.stdout, 'data'), exited]);
    // The moment itself is what is tested.
    await pass(afterMs);
  } finally {
    child.kill('SIGKILL');
  }
  const [, signal] = await exited;
  expect(signal).toBe('SIGKILL');
};

/** Programs that work in the folder. */
const workingIn = async (folder: string) => {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(`${folder}/.medianest-stage`)) found.push(pid);
  }
  return found;
};

it('a portal that is killed again and again brings every video once', { timeout: patienceMs }, async () => {
  const test = await openDownloadPortal();
  const { server } = await test.household.state();
  const folder = server.sections.find(({ title }) => title === 'YouTube')?.path ?? '';
  const owner = await signedIn(test, 'owner');
  const { playlists } = await test.household.youtube.state();
  await owner.post('/admin/queue/pause');
  const wish = { url: playlists.shared.url, quality: '480p' };
  const { id } = (await owner.post('/youtube/download', wish)).body as DownloadDetails;
  await owner.post('/admin/queue/resume');
  await test.portal.close();
  for (const afterMs of Array.from({ length: 4 }, () => Math.random() * 2500))
    await liveAndDie(test, afterMs);
  await test.restart();
  const read = async () => (await owner.get(`/youtube/downloads/${id}`)).body as DownloadDetails;
  await expect
    .poll(async () => (await read()).collection, { timeout: patienceMs, interval: 250 })
    .toBe('ready');
  expect(await read()).toMatchObject({ status: 'completed', done: 3, failed: 0 });
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((name) => name.endsWith('.mp4'))).toHaveLength(3);
  expect(files.filter((name) => name.includes('.medianest-stage/'))).toEqual([]);
  expect(await workingIn(folder)).toEqual([]);
  const { rows } = await test.database.pool.query('select 1 from youtube_files');
  expect(rows).toHaveLength(3);
});
