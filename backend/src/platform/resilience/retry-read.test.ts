import { describe, expect, it } from 'vitest';
import { retryRead } from './retry-read.ts';

const failing = (...outcomes: (Error | string)[]) => {
  let tries = 0;
  const read = async () => {
    const outcome = outcomes[tries] ?? 'fine';
    tries += 1;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { read, tries: () => tries };
};

const patient = () => {
  const waits: number[] = [];
  return { waits, wait: async (delayMs: number) => void waits.push(delayMs) };
};

describe('a retried read', () => {
  it('answers with the second try when the first failed', async () => {
    const { read, tries } = failing(new Error('gone'));
    const { wait } = patient();
    expect(await retryRead(read, { isWorthRetrying: () => true, wait })).toBe('fine');
    expect(tries()).toBe(2);
  });

  it('gives up with the last error', async () => {
    const { read } = failing(new Error('first'), new Error('second'));
    const { wait } = patient();
    await expect(retryRead(read, { isWorthRetrying: () => true, wait })).rejects.toThrow('second');
  });

  it('does not try again what will not get better', async () => {
    const { read, tries } = failing(new Error('refused'));
    const { wait } = patient();
    await expect(retryRead(read, { isWorthRetrying: () => false, wait })).rejects.toThrow('refused');
    expect(tries()).toBe(1);
  });

  it('waits a random part of a time that doubles', async () => {
    const { read } = failing(new Error('1'), new Error('2'), new Error('3'));
    const { waits, wait } = patient();
    const options = { isWorthRetrying: () => true, attempts: 4, baseDelayMs: 100, random: () => 0.5, wait };
    await retryRead(read, options);
    expect(waits).toEqual([50, 100, 200]);
  });
});
