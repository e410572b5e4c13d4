import { describe, expect, it } from 'vitest';
import { isCodeOf, oneTimeCode } from './one-time-code.ts';

/** The key and the moments of RFC 6238, appendix B, in its last six digits. */
const key = '12345678901234567890';

describe('a one-time code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('of second %i is %s', (second, code) => {
    expect(oneTimeCode(key, second * 1000)).toBe(code);
  });

  it('is taken one step early or late, and no further', () => {
    const at = 1_234_567_890_000;
    const isTaken = (offsetMs: number) => isCodeOf(key, { code: '005924', at: at + offsetMs });
    expect([-60_000, -30_000, 0, 30_000, 60_000].map(isTaken)).toEqual([false, true, true, true, false]);
  });
});
