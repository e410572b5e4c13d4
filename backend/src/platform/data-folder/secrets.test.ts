import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { openDataFolder, readSecrets, writeSecrets } from './index.ts';

const schema = z.object({ key: z.string() });

async function createFolder(needsPostgresUser = false) {
  const parent = await mkdtemp(join(tmpdir(), 'medianest-secrets-'));
  await chmod(parent, 0o755);
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const log = { info: () => undefined, warn: () => undefined };
  return openDataFolder({ path: join(parent, 'data'), purpose: 'real', needsPostgresUser, log });
}

it('finds no secrets before any were written', async () => {
  const { path } = await createFolder();
  expect(readSecrets(path, schema)).toBeUndefined();
});

it('gives back what was written last, and leaves nothing else behind', async () => {
  const { path } = await createFolder();
  await writeSecrets(path, { key: 'first' });
  await writeSecrets(path, { key: 'second' });
  expect(readSecrets(path, schema)).toEqual({ key: 'second' });
  expect((await readdir(path)).sort()).toEqual(['medianest.json', 'secrets.json']);
});

it('lets the owner alone read them', async () => {
  const { path } = await createFolder();
  await writeSecrets(path, { key: 'x' });
  expect((await stat(join(path, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

it.each(['{"key":', '{"key": 7}', ''])(
  'refuses to go on without the secrets in a file with %j',
  async (content) => {
    const { path } = await createFolder();
    await writeFile(join(path, 'secrets.json'), content);
    expect(() => readSecrets(path, schema)).toThrow(
      /secrets\.json cannot be read: restore that file from a backup/,
    );
  },
);

if (process.getuid?.() === 0)
  it('hides them from the user of the database', async () => {
    const { path, serverAccount } = await createFolder(true);
    await writeSecrets(path, { key: 'x' });
    const account = { uid: serverAccount?.uid, gid: serverAccount?.gid, cwd: '/' };
    const reading = promisify(execFile)('/bin/cat', [join(path, 'secrets.json')], account);
    await expect(reading).rejects.toThrow(/Permission denied/);
  });

if (process.getuid?.() === 0)
  it('leaves them to the user who had them, when root writes them anew', async () => {
    const { path } = await createFolder();
    const file = join(path, 'secrets.json');
    await writeSecrets(path, { key: 'first' });
    await chown(file, 4242, 4242);
    await writeSecrets(path, { key: 'second' });
    expect(await stat(file)).toMatchObject({ uid: 4242, gid: 4242 });
  });
