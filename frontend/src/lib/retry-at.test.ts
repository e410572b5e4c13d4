import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem } from '#testing/fake-api.ts';
import { retryAtMs } from './retry-at.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the end of a forced pause', () => {
  it('counts from when the refusal was first seen', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const limited = problem(429, 'rate_limited', { retryAfterSeconds: 43 });
    expect(retryAtMs(limited)).toBe(1_043_000);
    vi.setSystemTime(1_020_000);
    expect(retryAtMs(limited)).toBe(1_043_000);
  });

  it('is unknown when nothing was said about it', () => {
    expect(retryAtMs(problem(503, 'upstream.unavailable'))).toBeNull();
    expect(retryAtMs(new Error('other'))).toBeNull();
  });
});
