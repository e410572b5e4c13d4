import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

/** Work that ends when it is told to, and tells when it began. */
const createWork = () => {
  const begun: string[] = [];
  const ends = new Map<string, (failure?: Error) => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve, reject) => {
      begun.push(name);
      ends.set(name, (failure) => (failure ? reject(failure) : resolve(name)));
    });
  return { begun, work, end: (name: string, failure?: Error) => ends.get(name)?.(failure) };
};

describe('a gate', () => {
  it('lets in as many as it has places, and the others in their order', async () => {
    const gate = createGate(2);
    const { begun, work, end } = createWork();
    const all = ['a', 'b', 'c', 'd'].map((name) => gate(work(name)));
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await all[1];
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) end(name);
    await Promise.all([all[0], all[2]]);
    await Promise.resolve();
    end('d');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the place of failed work to the next', async () => {
    const gate = createGate(1);
    const { work, end, begun } = createWork();
    const failing = gate(work('a'));
    const next = gate(work('b'));
    await Promise.resolve();
    end('a', new Error('broken'));
    await expect(failing).rejects.toThrow('broken');
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    expect(await next).toBe('b');
  });
});
