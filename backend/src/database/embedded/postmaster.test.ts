import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLayout } from './layout.ts';
import { launchPostmaster } from './postmaster.ts';

it('says in one sentence that the program is not there', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'medianest-postmaster-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const onLaunch = vi.fn();
  const launching = launchPostmaster({
    program: join(dataDir, 'no-such-program'),
    programArguments: [],
    layout: createLayout(dataDir),
    runAs: undefined,
    onLaunch,
    log: { info: vi.fn(), warn: vi.fn() },
  });
  await expect(launching).rejects.toThrow(/^The embedded PostgreSQL could not start in .*ENOENT/);
  expect(onLaunch).not.toHaveBeenCalled();
});
