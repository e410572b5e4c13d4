import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDiskCache } from './index.ts';

const hourMs = 3_600_000;
const startedAt = Date.parse('2026-03-01T12:00:00Z');

const openFolder = async () => {
  const parent = await mkdtemp(join(tmpdir(), 'disk-cache-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'cache', 'images');
};

/** A cache in a folder of its own, with a clock that stands still. */
const open = async (options: { folder?: string; maxBytes?: number } = {}) => {
  const { folder = await openFolder(), maxBytes = 1_000_000 } = options;
  const log = { info: vi.fn(), warn: vi.fn() };
  let nowMs = startedAt;
  const cache = createDiskCache({ folder, maxBytes, log, now: () => nowMs });
  onTestFinished(() => cache.close());
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { cache, folder, log, pass };
};

const filesIn = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

const onlyFileIn = async (folder: string) => {
  const [file = '', ...others] = await filesIn(folder);
  expect(others).toEqual([]);
  return file;
};

const textOf = async (cache: Awaited<ReturnType<typeof open>>['cache'], key: string) =>
  (await cache.find(key))?.bytes.toString() ?? null;

/** Content that takes one block of the disk with its header. */
const block = (letter: string) => Buffer.from(letter.repeat(4000));

describe('what is kept on disk', () => {
  it('is found again with its digest and the time of storing', async () => {
    const { cache } = await open();
    const kept = await cache.keep('a', Buffer.from('bytes'));
    expect(kept).toMatchObject({ bytes: Buffer.from('bytes'), storedAt: startedAt });
    expect(kept.digest).toMatch(/^[\w-]{43}$/);
    expect(await cache.find('a')).toEqual(kept);
    expect(await cache.find('b')).toBeNull();
  });

  it('is found by the next process', async () => {
    const { cache, folder } = await open();
    await cache.keep('a', Buffer.from('bytes'));
    await cache.close();
    expect(await textOf((await open({ folder })).cache, 'a')).toBe('bytes');
  });

  it('is found by a process beside this one, which may remove it', async () => {
    const first = await open();
    const second = await open({ folder: first.folder });
    await first.cache.keep('a', Buffer.from('bytes'));
    expect(await textOf(second.cache, 'a')).toBe('bytes');
    await rm(await onlyFileIn(first.folder));
    expect(await textOf(second.cache, 'a')).toBeNull();
    expect(await textOf(first.cache, 'a')).toBeNull();
  });

  it('can be written by two processes at once', async () => {
    const first = await open();
    const second = await open({ folder: first.folder });
    const writes = Array.from({ length: 40 }, (_, at) =>
      (at % 2 ? first : second).cache.keep('a', Buffer.from(`content ${at}`)),
    );
    await Promise.all(writes);
    expect(await textOf(first.cache, 'a')).toMatch(/^content \d+$/);
    expect(await filesIn(first.folder)).toHaveLength(1);
    expect(first.log.warn).not.toHaveBeenCalled();
  });

  it('is replaced as a whole', async () => {
    const { cache, folder, pass } = await open();
    await cache.keep('a', block('a'));
    pass(1000);
    await cache.keep('a', Buffer.from('next'));
    expect(await cache.find('a')).toMatchObject({
      bytes: Buffer.from('next'),
      storedAt: startedAt + 1000,
    });
    await onlyFileIn(folder);
  });

  it('belongs to the owner of the portal alone', async () => {
    const { cache, folder } = await open();
    await cache.keep('a', Buffer.from('bytes'));
    const file = await onlyFileIn(folder);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    for (const path of [dirname(file), folder, dirname(folder)])
      expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it.each(['../../../../etc/passwd', '/etc/passwd', 'a\0b', '', 'x'.repeat(100_000)])(
    'never leaves its folder, whatever the key: %#',
    async (key) => {
      const { cache, folder } = await open();
      await cache.keep(key, Buffer.from('bytes'));
      expect(await textOf(cache, key)).toBe('bytes');
      expect(await onlyFileIn(folder)).toMatch(/\/cache\/images\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/);
    },
  );
});

describe('a file that is not what was stored', () => {
  it.each([
    ['is empty', (file: string) => truncate(file, 0)],
    ['was cut short', (file: string) => truncate(file, 50)],
    ['lost its content', (file: string) => truncate(file, 44)],
    ['is something else', (file: string) => writeFile(file, 'x'.repeat(500))],
    [
      'changed in one bit',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[60] = (bytes[60] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
    ],
  ])('because it %s is dropped, and can be stored again', async (_how, spoil) => {
    const { cache, folder } = await open();
    await cache.keep('a', block('a'));
    await spoil(await onlyFileIn(folder));
    expect(await cache.find('a')).toBeNull();
    await expect.poll(() => filesIn(folder)).toEqual([]);
    await cache.keep('a', Buffer.from('again'));
    expect(await textOf(cache, 'a')).toBe('again');
  });
});

describe('a folder that is full to the bound', () => {
  const letters = ['a', 'b', 'c', 'd'];
  const fill = async (cache: Awaited<ReturnType<typeof open>>['cache']) => {
    for (const letter of letters) await cache.keep(letter, block(letter));
  };
  const survivors = async (folder: string) => {
    const { cache } = await open({ folder });
    const found = await Promise.all(
      [...letters, 'e'].map(async (key) => ((await cache.find(key)) ? key : '')),
    );
    return found.join('');
  };

  it('loses first what was not used for the longest time', async () => {
    const { cache, folder } = await open({ maxBytes: 4 * 4096 });
    await fill(cache);
    await cache.find('a');
    await cache.keep('e', block('e'));
    await cache.close();
    expect(await survivors(folder)).toBe('acde');
  });

  it('remembers the order of use over a restart', async () => {
    const { cache, folder, pass } = await open({ maxBytes: 4 * 4096 });
    await fill(cache);
    for (const key of ['b', 'd', 'a', 'c']) {
      pass(2 * hourMs);
      await cache.find(key);
    }
    await cache.close();
    const next = await open({ folder, maxBytes: 3 * 4096 });
    await next.cache.find('a');
    await expect.poll(() => filesIn(folder)).toHaveLength(3);
    expect(await survivors(folder)).toBe('acd');
  });

  it('counts what it used during the start as the youngest', async () => {
    const { cache, folder, pass } = await open({ maxBytes: 4 * 4096 });
    await fill(cache);
    for (const key of letters) {
      pass(2 * hourMs);
      await cache.find(key);
    }
    await cache.close();
    const next = await open({ folder, maxBytes: 2 * 4096 });
    await next.cache.find('a');
    await expect.poll(() => filesIn(folder)).toHaveLength(2);
    expect(await survivors(folder)).toBe('ad');
  });

  it('tells the disk of a use once in an hour', async () => {
    const { cache, folder, pass } = await open();
    await cache.keep('a', Buffer.from('bytes'));
    const file = await onlyFileIn(folder);
    await utimes(file, 1000, 1000);
    pass(hourMs - 1);
    await cache.find('a');
    pass(1);
    await cache.find('a');
    await cache.close();
    expect((await stat(file)).mtimeMs).toBe(startedAt + hourMs);
  });

  it('does not take what is larger than the bound', async () => {
    const { cache, folder } = await open({ maxBytes: 4096 });
    await cache.keep('a', block('a'));
    expect(await cache.keep('large', Buffer.alloc(9000))).toMatchObject({ storedAt: startedAt });
    await cache.close();
    expect(await textOf((await open({ folder })).cache, 'a')).toBe(block('a').toString());
    expect(await filesIn(folder)).toHaveLength(1);
  });

  it('is cut down at the start when the bound became smaller than a file', async () => {
    const { cache, folder } = await open();
    await cache.keep('large', Buffer.alloc(9000));
    await cache.close();
    const next = await open({ folder, maxBytes: 4096 });
    await next.cache.find('a');
    await expect.poll(() => filesIn(folder)).toEqual([]);
  });
});

describe('a folder with which something happens', () => {
  it('is made again when somebody deletes it', async () => {
    const { cache, folder, log } = await open();
    await cache.keep('a', Buffer.from('bytes'));
    await rm(dirname(folder), { recursive: true });
    expect(await cache.find('a')).toBeNull();
    await cache.keep('a', Buffer.from('again'));
    expect(await textOf(cache, 'a')).toBe('again');
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('is done without when it cannot be written, which is said once', async () => {
    const { cache, folder, log } = await open();
    await writeFile(dirname(folder), 'a file in the place of the folder');
    for (const key of ['a', 'b']) {
      const kept = await cache.keep(key, Buffer.from(key));
      expect(kept.bytes.toString()).toBe(key);
    }
    expect(await cache.find('a')).toBeNull();
    expect(log.warn).toHaveBeenCalledOnce();
    await rm(dirname(folder));
    await cache.keep('a', Buffer.from('again'));
    expect(await textOf(cache, 'a')).toBe('again');
  });

  it('loses leftovers of broken writes at the start, and keeps what it does not know', async () => {
    const { folder } = await open();
    const shard = join(folder, 'ab');
    await mkdir(shard, { recursive: true });
    const name = `ab${'0'.repeat(62)}`;
    for (const file of [`${name}.0123.new`, `${name}.4567.new`, 'notes.txt'])
      await writeFile(join(shard, file), 'x');
    const longAgo = (startedAt - hourMs) / 1000;
    await utimes(join(shard, `${name}.0123.new`), longAgo, longAgo);
    await utimes(join(shard, 'notes.txt'), longAgo, longAgo);
    await utimes(join(shard, `${name}.4567.new`), startedAt / 1000, startedAt / 1000);
    const { cache } = await open({ folder });
    await cache.find('a');
    await expect.poll(async () => (await readdir(shard)).sort()).toEqual([`${name}.4567.new`, 'notes.txt']);
  });

  it('may hold something else in the place of a part', async () => {
    const { cache, folder } = await open();
    await cache.keep('a', Buffer.from('bytes'));
    await writeFile(join(folder, '00'), 'no folder');
    await cache.close();
    const next = await open({ folder });
    expect(await textOf(next.cache, 'a')).toBe('bytes');
  });
});
