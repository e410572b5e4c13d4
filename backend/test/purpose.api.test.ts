import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openTestPortal } from './support/portal.ts';

it('a demo refuses the database of a real installation, which goes on afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-demo-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const test = await openTestPortal();
  await expect(test.restart({ MEDIANEST_MODE: 'demo', MEDIANEST_DATA_DIR: folder })).rejects.toThrow(
    'The database belongs to a real installation and this is a demo one',
  );
  await test.restart();
  expect((await test.browser().get('/setup')).body).toMatchObject({ state: 'ready', demo: false });
});
