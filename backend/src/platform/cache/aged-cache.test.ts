import { describe, expect, it } from 'vitest';
import { createAgedCache, type Entry } from './aged-cache.ts';

const passing = new Error('The source is silent');
const final = new Error('There is no such thing');

/** A cache over a source that answers its next answers, with a clock of its own. */
const open = (options: { patienceMs?: number; maxWeight?: number } = {}) => {
  let nowMs = 1_000_000;
  const asked: string[] = [];
  let answer: (key: string) => Promise<unknown> = async (key) => `${key} at ${nowMs}`;
  const cache = createAgedCache({
    maxWeight: 100,
    freshMs: 600_000,
    keepMs: 3_600_000,
    patienceMs: 60_000,
    mayPass: (error) => error === passing,
    now: () => nowMs,
    ...options,
  });
  const read = (key: string, entry: Partial<Entry<unknown>> = {}) =>
    cache.read({
      key,
      scope: null,
      load: () => {
        asked.push(key);
        return answer(key);
      },
      ...entry,
    });
  return {
    read,
    asked,
    keep: cache.keep,
    expire: cache.expire,
    pass: (ms: number) => {
      nowMs += ms;
    },
    answerWith: (next: (key: string) => Promise<unknown>) => {
      answer = next;
    },
    fail: (error: Error) => {
      answer = () => Promise.reject(error);
    },
  };
};

describe('a fresh value', () => {
  it('is served without asking, with the time at which it was told', async () => {
    const { read, asked, pass } = open();
    const first = await read('films');
    pass(599_000);
    expect(await read('films')).toEqual(first);
    expect(first).toEqual({ value: 'films at 1000000', asOf: new Date(1_000_000), stale: false });
    expect(asked).toEqual(['films']);
  });

  it('may have come by the way', async () => {
    const { read, keep, asked, pass } = open();
    keep('films', 'told before');
    pass(599_000);
    expect(await read('films')).toMatchObject({ value: 'told before', stale: false });
    expect(asked).toEqual([]);
    pass(1000);
    expect(await read('films')).toMatchObject({ value: 'films at 1600000' });
  });

  it('is asked for once by all who come at the same time', async () => {
    const { read, asked } = open();
    const values = await Promise.all([read('films'), read('films'), read('films')]);
    expect(new Set(values.map(({ value }) => value)).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  it('may have a shorter life than others', async () => {
    const { read, asked, pass } = open();
    await read('begun', { freshMs: 60_000 });
    pass(61_000);
    await read('begun', { freshMs: 60_000 });
    expect(asked).toHaveLength(2);
  });

  it('makes room for newer ones by weight', async () => {
    const { read, asked } = open({ maxWeight: 25 });
    const weigh = () => 10;
    for (const key of ['a', 'b', 'c', 'c', 'a']) await read(key, { weigh });
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('an old value', () => {
  it('is asked for again', async () => {
    const { read, pass } = open();
    await read('films');
    pass(600_000);
    expect(await read('films')).toEqual({
      value: 'films at 1600000',
      asOf: new Date(1_600_000),
      stale: false,
    });
  });

  it('stands in for a source that fails, with its age, until the source is back', async () => {
    const { read, pass, fail, answerWith } = open();
    await read('films');
    pass(600_000);
    fail(passing);
    expect(await read('films')).toEqual({
      value: 'films at 1000000',
      asOf: new Date(1_000_000),
      stale: true,
    });
    pass(3000);
    answerWith(async () => 'back');
    expect(await read('films')).toMatchObject({ value: 'back', stale: false });
  });

  it('stands in for a source that is slow, which is still heard when it answers', async () => {
    const { read, pass, answerWith, asked } = open({ patienceMs: 5 });
    await read('films');
    pass(600_000);
    const { promise, resolve } = Promise.withResolvers<string>();
    answerWith(() => promise);
    expect(await read('films')).toMatchObject({ value: 'films at 1000000', stale: true });
    resolve('late');
    await promise;
    expect(await read('films')).toMatchObject({ value: 'late', stale: false });
    expect(asked).toHaveLength(2);
  });

  it('keeps a failing source quiet for a moment', async () => {
    const { read, pass, fail, asked } = open();
    await read('films');
    pass(600_000);
    fail(passing);
    for (let call = 0; call < 10; call += 1) await read('films');
    expect(asked).toHaveLength(2);
  });

  it('is gone when the source says that there is nothing', async () => {
    const { read, pass, fail } = open();
    await read('films');
    pass(600_000);
    fail(final);
    await expect(read('films')).rejects.toBe(final);
    fail(passing);
    await expect(read('films')).rejects.toBe(passing);
  });

  it('is not shown for ever', async () => {
    const { read, pass, fail } = open();
    await read('films');
    pass(600_000 + 3_600_000);
    fail(passing);
    await expect(read('films')).rejects.toBe(passing);
  });
});

describe('an expiration', () => {
  it('makes the values of its scope old, and those that belong to several', async () => {
    const { read, expire, asked } = open();
    const readAll = async () => {
      for (const scope of ['1', '2', null]) await read(`of ${scope}`, { scope });
    };
    await readAll();
    expire('1');
    await readAll();
    expect(asked.slice(3)).toEqual(['of 1', 'of null']);
    expire(null);
    await readAll();
    expect(asked.slice(5)).toEqual(['of 1', 'of 2', 'of null']);
  });

  it('counts for a value that was asked for before and came after it', async () => {
    const { read, expire, answerWith, asked } = open();
    const { promise, resolve } = Promise.withResolvers<string>();
    answerWith(() => promise);
    const reading = read('films', { scope: '1' });
    expire('1');
    resolve('from before');
    await reading;
    answerWith(async () => 'from after');
    expect(await read('films', { scope: '1' })).toMatchObject({ value: 'from after' });
    expect(asked).toHaveLength(2);
  });

  it('leaves the value in place for a source that fails', async () => {
    const { read, expire, fail } = open();
    await read('films', { scope: '1' });
    expire('1');
    fail(passing);
    expect(await read('films', { scope: '1' })).toMatchObject({ value: 'films at 1000000', stale: true });
  });
});
