import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../test/support/fake-tools.ts';
import { countFolder, measureDisk } from './index.ts';

it('counts every file below a folder, and follows no links', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await writeFile(join(folder, 'one'), 'x'.repeat(100));
  await writeFile(join(folder, 'a', 'b', 'two'), 'x'.repeat(23));
  await symlink(folder, join(folder, 'a', 'again'));
  expect(await countFolder(folder, new AbortController().signal)).toBe(123);
  expect(await countFolder(join(folder, 'nowhere'), new AbortController().signal)).toBe(0);
});

it('ends when it is told to', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'one'), 'x');
  await expect(countFolder(folder, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});

it('knows the room of a disk, and does not know it of no folder', async () => {
  const room = await measureDisk(await makeFolder());
  expect(room?.totalBytes).toBeGreaterThan(room?.freeBytes ?? Number.POSITIVE_INFINITY);
  expect(await measureDisk('/nowhere')).toBeNull();
});
