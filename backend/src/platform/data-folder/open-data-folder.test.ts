import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DataFolderOptions, openDataFolder } from './index.ts';

const isRoot = process.getuid?.() === 0;

async function createParent(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'medianest-folder-'));
  await chmod(parent, 0o755);
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return parent;
}

async function open(path: string, options: Partial<DataFolderOptions> = {}) {
  const messages: string[] = [];
  const remember = (_fields: object, message: string) => messages.push(message);
  const folder = await openDataFolder({
    path,
    purpose: 'real',
    needsPostgresUser: false,
    movedRoot: join(path, '..', 'never-used'),
    log: { info: remember, warn: remember },
    ...options,
  });
  return { ...folder, messages };
}

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

describe('a new data folder', () => {
  it('is for its owner alone', async () => {
    const path = join(await createParent(), 'deep', 'data');
    expect(await open(path)).toMatchObject({ path, serverAccount: undefined, messages: [] });
    expect(await modeOf(path)).toBe('700');
  });

  it('gets one sentence when something else has its place', async () => {
    const path = join(await createParent(), 'data');
    await writeFile(path, 'a file');
    await expect(open(path)).rejects.toThrow(
      /^The data folder .*data cannot be written by the user .* \(ENOTDIR\): give/,
    );
  });

  it('gets one sentence when the file system takes none', async () => {
    await expect(open('/proc/medianest/data')).rejects.toThrow(
      /^The data folder \/proc\/medianest\/data cannot be written/,
    );
  });
});

describe('a data folder of before', () => {
  it.each([
    ['real', 'demo'],
    ['demo', 'real'],
  ] as const)('that is %s is refused for a %s installation', async (first, second) => {
    const path = join(await createParent(), 'data');
    await open(path, { purpose: first });
    await open(path, { purpose: first });
    await expect(open(path, { purpose: second })).rejects.toThrow(
      `The data folder ${path} belongs to a ${first} installation and this is a ${second} one: set MEDIANEST_DATA_DIR to another folder.`,
    );
  });

  it('is refused when nobody can tell any more which it is', async () => {
    const path = join(await createParent(), 'data');
    await open(path);
    await writeFile(join(path, 'medianest.json'), '{"purpose":');
    await expect(open(path)).rejects.toThrow(/medianest\.json is damaged: restore it from a backup\.$/);
  });
});

if (isRoot)
  describe('as root, with a database that runs as the user postgres', () => {
    const needs = { needsPostgresUser: true };

    it('the folder lets that user pass and nobody else', async () => {
      const path = join(await createParent(), 'data');
      const folder = await open(path, needs);
      expect(folder.path).toBe(path);
      expect(folder.serverAccount).toMatchObject({ name: 'postgres' });
      expect(await modeOf(path)).toBe('710');
      expect(await stat(path)).toMatchObject({ uid: 0, gid: folder.serverAccount?.gid });
    });

    it('a folder made for another database is opened to that user later', async () => {
      const path = join(await createParent(), 'data');
      await open(path);
      await open(path, needs);
      expect(await modeOf(path)).toBe('710');
    });

    it('everything moves when that user cannot reach the folder, and the log says so', async () => {
      const parent = await createParent();
      const movedRoot = join(await createParent(), 'moved');
      await chmod(parent, 0o700);
      const folder = await open(join(parent, 'data'), { ...needs, movedRoot });
      expect(dirname(folder.path)).toBe(movedRoot);
      expect(folder.path).toMatch(/\/data-[0-9a-f]{8}$/);
      expect(folder.messages).toHaveLength(1);
      expect(JSON.parse(await readFile(join(folder.path, 'medianest.json'), 'utf8'))).toEqual({
        purpose: 'real',
      });
    });

    it('two folders of the same name move to different places', async () => {
      const parent = await createParent();
      const movedRoot = join(await createParent(), 'moved');
      await chmod(parent, 0o700);
      const one = await open(join(parent, 'one', 'data'), { ...needs, movedRoot });
      const two = await open(join(parent, 'two', 'data'), { ...needs, movedRoot });
      expect(one.path).not.toBe(two.path);
    });

    it.each([
      ['when that user could reach the wanted one by now', needs],
      ['when another database is used by now', { needsPostgresUser: false }],
    ])('a moved folder stays where it is, %s', async (_name, later) => {
      const parent = await createParent();
      const movedRoot = join(await createParent(), 'moved');
      await chmod(parent, 0o700);
      const before = await open(join(parent, 'data'), { ...needs, movedRoot });
      await chmod(parent, 0o755);
      const after = await open(join(parent, 'data'), { ...later, movedRoot });
      expect(after.path).toBe(before.path);
    });

    it('a folder that already holds data is never left behind by a move', async () => {
      const parent = await createParent();
      await mkdir(join(parent, 'data'));
      await open(join(parent, 'data'));
      await chmod(parent, 0o700);
      await expect(
        open(join(parent, 'data'), { ...needs, movedRoot: join(parent, 'moved') }),
      ).rejects.toThrow(/The user postgres, who runs the database, cannot enter/);
    });
  });
