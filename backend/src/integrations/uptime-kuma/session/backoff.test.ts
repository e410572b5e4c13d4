import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('the pause before the next try', () => {
  it('is one second at least, and up to a limit that doubles to a minute', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 1000].map((attempt) => backoffMs(attempt, () => 1));
    expect(longest).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect([0, 5, 1000].map((attempt) => backoffMs(attempt, () => 0))).toEqual([1000, 1000, 1000]);
  });

  it('is anywhere between', () => {
    expect(backoffMs(3, () => 0.5)).toBe(8500);
  });
});
