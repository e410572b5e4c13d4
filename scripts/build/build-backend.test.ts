import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildBackend } from './build-backend.ts';

it('has beside the programs what they read there', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-build-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await buildBackend(folder);
  for (const name of ['main.js', 'worker.js', 'cli.js', 'migrations/meta/_journal.json', 'yt-dlp-public.key'])
    await expect(access(join(folder, name))).resolves.toBeUndefined();
});
