import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryRateLimiter } from './rate-limiter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { general: 3, browse: 5, 'sign-in': 1, poll: 2, requests: 2, youtube: 2 };

describe('a rate limit', () => {
  it('allows so many calls a minute, and then names the seconds to wait', async () => {
    const limiter = createMemoryRateLimiter(limits);
    for (const _ of [1, 2, 3]) expect(await limiter.consume('general', 'alice')).toBeNull();
    vi.advanceTimersByTime(20_000);
    expect(await limiter.consume('general', 'alice')).toBe(40);
  });

  it('opens again after a minute', async () => {
    const limiter = createMemoryRateLimiter(limits);
    await limiter.consume('sign-in', 'network');
    expect(await limiter.consume('sign-in', 'network')).toBe(60);
    vi.advanceTimersByTime(60_001);
    expect(await limiter.consume('sign-in', 'network')).toBeNull();
  });

  it('counts classes and keys apart', async () => {
    const limiter = createMemoryRateLimiter(limits);
    await limiter.consume('sign-in', 'one');
    expect(await limiter.consume('sign-in', 'one')).toBeGreaterThan(0);
    expect(await limiter.consume('sign-in', 'other')).toBeNull();
    expect(await limiter.consume('poll', 'one')).toBeNull();
  });

  it('tells what is left without using any', async () => {
    const limiter = createMemoryRateLimiter(limits);
    expect(await limiter.look('youtube', 'alice')).toEqual({ limit: 2, remaining: 2, resetsInMs: null });
    await limiter.consume('youtube', 'alice');
    vi.advanceTimersByTime(600_000);
    expect(await limiter.look('youtube', 'alice')).toEqual({
      limit: 2,
      remaining: 1,
      resetsInMs: 3_000_000,
    });
    expect(await limiter.look('youtube', 'bob')).toMatchObject({ remaining: 2 });
  });
});
