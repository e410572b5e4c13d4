import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BreakerState, createBreaker, retryRead } from '../../platform/resilience/index.ts';
import { createProbeLoop } from './probe-loop.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

/** A service that only its probe asks, every 30 seconds, as in a house where nobody looks. */
const start = () => {
  let isWell = true;
  let calls = 0;
  const changes: BreakerState[] = [];
  const found: string[] = [];
  const breaker = createBreaker({
    name: 'a service',
    isFailure: () => true,
    onChange: (state) => {
      changes.push(state);
      loop.soon();
    },
  });
  const call = async () => {
    calls += 1;
    if (!isWell) throw new Error('unwell');
  };
  const loop = createProbeLoop({
    probe: {
      name: 'plex',
      async run() {
        try {
          await retryRead(() => breaker.run(call), {
            isWorthRetrying: (error) => (error as Error).message === 'unwell',
            wait: async () => undefined,
          });
          return { status: 'up', responseTimeMs: 1, message: null };
        } catch {
          return { status: 'down', responseTimeMs: null, message: 'It does not answer.' };
        }
      },
    },
    onResult: (_name, result) => void found.push(result?.status ?? 'off'),
    log: { info: () => {}, warn: () => {} },
    random: () => 0.5,
    elapsed: () => Date.now(),
  });
  loop.start();
  return {
    breaker,
    changes,
    found,
    calls: () => calls,
    become: (well: boolean) => {
      isWell = well;
    },
    async close() {
      breaker.close();
      await loop.close();
    },
  };
};

describe('a probe behind a breaker', () => {
  it('opens it by itself, leaves the service alone, and sees the recovery as soon as one call may try', async () => {
    const house = start();
    await seconds(300);
    expect(new Set(house.found)).toEqual(new Set(['up']));

    house.become(false);
    await seconds(150);
    expect(house.breaker.state()).toBe('open');
    expect(house.found.at(-1)).toBe('down');

    const before = house.calls();
    await seconds(300);
    // One trial each half minute, though the looks go on.
    expect(house.calls() - before).toBeLessThanOrEqual(12);
    expect(house.changes).toContain('half-open');

    house.become(true);
    await seconds(33);
    expect(house.breaker.state()).toBe('closed');
    expect(house.found.at(-1)).toBe('up');
    await house.close();
  });

  it('asks again after a hint that came while it looked', async () => {
    const house = start();
    await seconds(1);
    house.become(false);
    for (let attempt = 0; attempt < 12; attempt += 1)
      await house.breaker.run(() => Promise.reject(new Error('unwell'))).catch(() => undefined);
    expect(house.breaker.state()).toBe('open');
    await seconds(2);
    // The breaker hinted at it, long before the half minute was over.
    expect(house.found).toEqual(['up', 'down']);
    await house.close();
  });
});
