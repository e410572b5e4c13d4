import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, takeFingerprint } from './fingerprint.mjs';

let folder: string;
const inputs = ['src', 'package.json'];
const write = (path: string, content: string) => writeFile(join(folder, path), content);
const fresh = (where = folder) => isFresh({ folder: where, inputs, stampPath: join(where, 'stamp.json') });
const stamp = async () => write('stamp.json', JSON.stringify(takeFingerprint({ folder, inputs })));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medianest-fingerprint-'));
  await mkdir(join(folder, 'src/deep'), { recursive: true });
  await write('src/a.ts', 'a');
  await write('src/deep/b.ts', 'b');
  await write('package.json', '{}');
});

afterEach(() => rm(folder, { recursive: true }));

describe('a build', () => {
  it('is stale before it ever happened', () => {
    expect(fresh()).toBe(false);
  });

  it('is fresh while nothing changes', async () => {
    await stamp();
    expect(fresh()).toBe(true);
  });

  it.each([
    ['an input changes', () => write('src/deep/b.ts', 'changed')],
    ['an input appears', () => write('src/deep/c.ts', '')],
    ['an input goes', () => rm(join(folder, 'src/a.ts'))],
    ['a single file among the inputs changes', () => write('package.json', '{"a":1}')],
  ])('becomes stale when %s', async (_, change) => {
    await stamp();
    await change();
    expect(fresh()).toBe(false);
  });

  it('stays fresh when only times change, and remembers the new ones', async () => {
    await stamp();
    await utimes(join(folder, 'src/a.ts'), 1000, 1000);
    expect(fresh()).toBe(true);
    expect(JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8'))).toEqual(
      takeFingerprint({ folder, inputs }),
    );
  });

  it('stays fresh in a copy of the clone', async () => {
    await stamp();
    const copy = join(folder, 'copy');
    await cp(join(folder, 'src'), join(copy, 'src'), { recursive: true });
    for (const file of ['package.json', 'stamp.json']) await cp(join(folder, file), join(copy, file));
    expect(fresh(copy)).toBe(true);
  });

  it('does not depend on tests and on what other builds make', async () => {
    await stamp();
    await write('src/a.test.ts', 'test');
    await mkdir(join(folder, 'src/node_modules'));
    await write('src/node_modules/x.js', 'x');
    expect(fresh()).toBe(true);
  });

  it('is stale when its stamp is damaged', async () => {
    await write('stamp.json', '{"quick":');
    expect(fresh()).toBe(false);
  });
});
