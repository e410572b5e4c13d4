import { errorCodes } from '@medianest/shared';
import { ApiError } from '@medianest/shared/client';
import { describe, expect, it } from 'vitest';
import { problem, silence } from '#testing/fake-api.ts';
import { createFormat } from './format.ts';
import { describeProblem } from './problem-text.ts';
import { en } from './texts/en/index.ts';

const format = createFormat({ words: 'en-GB', figures: 'en-GB', phrases: en.time });
const describeFor = (error: unknown, ownerName: string | null = 'Ruth', waitSeconds: number | null = null) =>
  describeProblem(error, { texts: en, format, ownerName, waitSeconds });

describe('a failure in words', () => {
  it('names the person to ask', () => {
    expect(describeFor(problem(403, 'auth.not_member')).detail).toContain('Ask Ruth');
    expect(describeFor(problem(403, 'auth.not_member'), null).detail).toContain(
      'the person who keeps this server',
    );
  });

  it('says how long to wait, and counts what is left of it', () => {
    const limited = problem(429, 'rate_limited', { retryAfterSeconds: 43 });
    expect(describeFor(limited).detail).toBe('Try again in 43 seconds.');
    expect(describeFor(limited, 'Ruth', 12).detail).toBe('Try again in 12 seconds.');
    expect(describeFor(limited, 'Ruth', 0).detail).toBe('Wait a moment, then try again.');
  });

  it('falls back to what the portal said for a code without words of ours', () => {
    expect(describeFor(problem(409, 'users.last_administrator'))).toEqual({
      title: en.problems.unknown.title,
      detail: 'What the portal said about users.last_administrator.',
      number: 'WKVXASN8KR',
    });
  });

  it('tells a portal that does not answer from one that answers nonsense', () => {
    expect(describeFor(silence()).title).toBe(en.problems.unreachable.title);
    expect(describeFor(new ApiError(502, null)).title).toBe(en.problems.unreachable.title);
    expect(describeFor(new ApiError(404, null)).title).toBe(en.problems.unknown.title);
    expect(describeFor(new TypeError('x is not a function')).title).toBe(en.problems.unknown.title);
  });

  it.each(errorCodes)('has a whole sentence for %s', (code) => {
    const { title, detail } = describeFor(problem(400, code));
    expect(title).toMatch(/[.?]$/);
    expect(detail).toMatch(/[.?]$/);
    expect(`${title}${detail}`).not.toMatch(/undefined|null|\[object/);
  });
});
