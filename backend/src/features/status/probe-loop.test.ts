import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProbeResult } from './ports.ts';
import { createProbeLoop } from './probe-loop.ts';

const up: ProbeResult = { status: 'up', responseTimeMs: 5, message: null };
const down: ProbeResult = { status: 'down', responseTimeMs: null, message: 'No answer.' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const open = (run: (signal: AbortSignal) => Promise<ProbeResult | null>) => {
  const found: (ProbeResult | null)[] = [];
  const loop = createProbeLoop({
    probe: { name: 'plex', run },
    onResult: (_name, result) => void found.push(result),
    log: { info: () => {}, warn: () => {} },
    random: () => 0.5,
    elapsed: () => Date.now(),
  });
  loop.start();
  return { loop, found };
};

describe('a service that is looked after', () => {
  it('is looked at right away and then every 30 seconds', async () => {
    const { found } = open(async () => up);
    await vi.advanceTimersByTimeAsync(0);
    expect(found).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(found).toHaveLength(3);
  });

  it('is looked at again soon after its first failure, then as always', async () => {
    const { found } = open(async () => down);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(found).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(found).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toHaveLength(3);
  });

  it('is looked at at once when something hints at a change, but not in a storm', async () => {
    const { loop, found } = open(async () => up);
    await vi.advanceTimersByTimeAsync(10_000);
    for (let hint = 0; hint < 50; hint += 1) loop.soon();
    await vi.advanceTimersByTimeAsync(0);
    expect(found).toHaveLength(2);
    for (let hint = 0; hint < 50; hint += 1) loop.soon();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(found).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(found).toHaveLength(3);
  });

  it('is left alone after the end', async () => {
    const { loop, found } = open(async () => up);
    await vi.advanceTimersByTimeAsync(0);
    await loop.close();
    loop.soon();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(found).toHaveLength(1);
  });
});

describe('a service that is silent', () => {
  it('is down when its time is over, and the question is withdrawn', async () => {
    vi.useRealTimers();
    const { promise, resolve } = Promise.withResolvers<ProbeResult | null>();
    let withdrawn = false;
    const loop = createProbeLoop({
      probe: {
        name: 'plex',
        run: (signal) =>
          new Promise((_, reject) =>
            signal.addEventListener('abort', () => {
              withdrawn = true;
              reject(signal.reason);
            }),
          ),
      },
      onResult: (_name, result) => resolve(result),
      log: { info: () => {}, warn: () => {} },
      patienceMs: 5,
    });
    loop.start();
    expect(await promise).toMatchObject({ status: 'down', responseTimeMs: null });
    expect(withdrawn).toBe(true);
    await loop.close();
  });
});
