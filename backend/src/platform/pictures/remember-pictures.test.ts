import { describe, expect, it, vi } from 'vitest';
import type { KeptEntry } from '../disk-cache/index.ts';
import { rememberPictures } from './remember-pictures.ts';

const entryOf = (text: string): KeptEntry => ({ bytes: Buffer.from(text), digest: text, storedAt: 0 });

/** A disk, and what is asked of it. */
const createStore = (files: Record<string, string> = {}) => {
  let nowMs = 1_000_000;
  const kept = new Map(Object.entries(files).map(([key, text]) => [key, entryOf(text)]));
  const find = vi.fn(async (key: string) => kept.get(key) ?? null);
  const keep = vi.fn(async (key: string, bytes: Buffer) => {
    kept.set(key, entryOf(bytes.toString()));
    return entryOf(bytes.toString());
  });
  const remembered = rememberPictures({ find, keep }, { maxBytes: 10, now: () => nowMs });
  const read = async (key: string) => (await remembered.find(key))?.bytes.toString() ?? null;
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { find, keep, read, remembered, pass };
};

describe('pictures in memory', () => {
  it('are read once from the disk', async () => {
    const { read, find } = createStore({ a: 'one' });
    expect([await read('a'), await read('a')]).toEqual(['one', 'one']);
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('are there as soon as they are kept, in the place of older ones', async () => {
    const { read, find, remembered } = createStore({ a: 'one' });
    await read('a');
    await remembered.keep('a', Buffer.from('two'));
    expect(await read('a')).toBe('two');
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('are not what an older look at the disk finds', async () => {
    const { find, remembered } = createStore();
    const { promise, resolve } = Promise.withResolvers<KeptEntry>();
    find.mockReturnValueOnce(promise);
    const looking = remembered.find('a');
    await remembered.keep('a', Buffer.from('two'));
    resolve(entryOf('one'));
    expect((await looking)?.bytes.toString()).toBe('two');
  });

  it('make room for others, what was looked at longest ago first', async () => {
    const { read, find } = createStore({ a: 'aaaa', b: 'bbbb', c: 'cccc' });
    for (const key of ['a', 'b', 'c', 'c', 'b', 'a', 'b']) await read(key);
    expect(find.mock.calls.map(([key]) => key)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('are asked of the disk again after a while, and when they are not there', async () => {
    const { read, find, pass } = createStore({ a: 'one' });
    await read('a');
    pass(11 * 60_000);
    await read('a');
    expect(await read('b')).toBeNull();
    expect(await read('b')).toBeNull();
    expect(find).toHaveBeenCalledTimes(4);
  });
});
