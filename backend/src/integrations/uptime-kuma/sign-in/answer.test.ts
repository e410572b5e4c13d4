import { describe, expect, it } from 'vitest';
import { recordedSection } from '../../../../test/support/recorded-kuma.ts';
import type { KumaProblem } from '../problem.ts';
import { readSignInAnswer } from './answer.ts';

const reasonOf = (answer: unknown, isToken = false) => {
  try {
    readSignInAnswer(answer, isToken ? 'credentials' : 'two-factor-wrong');
    return 'accepted';
  } catch (error) {
    return (error as KumaProblem).reason;
  }
};

const answersTo = (dialect: 1 | 2, section: string, call: string) =>
  recordedSection(dialect, section)
    .filter(({ dir, event }) => dir === 'ack' && event === call)
    .map(({ args = [] }) => reasonOf(args[0], call === 'loginByToken'));

describe('the answer to a sign-in', () => {
  it.each([1, 2] as const)('is understood as %i.x gives it', (dialect) => {
    expect(answersTo(dialect, 'sign-in', 'login')).toEqual(['credentials', 'accepted']);
    expect(answersTo(dialect, 'sign-in', 'loginByToken')).toEqual(['credentials']);
    expect(new Set(answersTo(dialect, 'two factors', 'login'))).toEqual(
      new Set(['two-factor-required', 'two-factor-wrong', 'accepted']),
    );
    expect(answersTo(dialect, 'too many sign-ins', 'login')).toContain('rate-limited');
  });

  it('brings the token that is to be kept', () => {
    expect(readSignInAnswer({ ok: true, token: 'a.b.c' }, 'credentials')).toBe('a.b.c');
    expect(readSignInAnswer({ ok: true }, 'credentials')).toBeNull();
  });

  it('says how long to wait after too many', () => {
    const refused = { ok: false, msg: 'Too frequently, try again later.' };
    expect(() => readSignInAnswer(refused, 'credentials')).toThrow(
      expect.objectContaining({ retryAfterMs: 61_000 }),
    );
  });

  it.each([
    [null],
    ['ok'],
    [[]],
    [{ ok: 'yes' }],
    [{ ok: false }],
    [{ ok: false, msg: 'SQLITE_BUSY: database is locked' }],
    [{ ok: true, token: 'x'.repeat(10_000) }],
  ])('is an error that may pass when it is %j', (answer) => {
    expect(reasonOf(answer)).toBe('unexpected');
  });
});
