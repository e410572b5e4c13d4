import { errorCodes, problemSchema } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { AppError, kindOfCode } from '../../kernel/errors.ts';
import { statusOfKind, toAppError, toProblem } from './problem.ts';

describe('a problem', () => {
  it.each(errorCodes)('with the code %s has a status, a title and words', (code) => {
    const error = new AppError(kindOfCode[code], code, 'What happened and what to do next.');
    const problem = problemSchema.parse(toProblem(error, 'REQUEST-1'));
    expect(problem).toMatchObject({ status: statusOfKind[kindOfCode[code]], code, requestId: 'REQUEST-1' });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.title).not.toBe('Error');
  });

  it('tells the service, the wait and the fields, and nothing of the cause', () => {
    const error = new AppError('unavailable', 'upstream.unavailable', 'Plex is away.', {
      cause: new Error('token abc'),
      meta: { service: 'plex-tv', retryAfterSeconds: 0, fields: [{ path: 'body.flow', message: 'wrong' }] },
    });
    const problem = toProblem(error, 'REQUEST-1');
    expect(problem).toMatchObject({
      service: 'plex-tv',
      retryAfterSeconds: 0,
      errors: [{ path: 'body.flow', message: 'wrong' }],
    });
    expect(JSON.stringify(problem)).not.toContain('abc');
  });
});

describe('a thrown thing', () => {
  const unreadable = (status: number, type?: string) =>
    Object.assign(new Error('secret details'), { status, ...(type && { type }) });

  it.each([
    [unreadable(413, 'entity.too.large'), 'request.too_large'],
    [unreadable(415, 'encoding.unsupported'), 'request.unsupported_type'],
    [unreadable(415, 'charset.unsupported'), 'request.unsupported_type'],
    [unreadable(400, 'entity.parse.failed'), 'request.malformed'],
    [unreadable(400, 'request.aborted'), 'request.malformed'],
    [unreadable(400), 'request.malformed'],
  ])('about the request, as %o, is the caller’s fault', (error, code) => {
    expect(toAppError(error)).toMatchObject({ code });
    expect(toAppError(error).message).not.toContain('secret');
  });

  it.each([
    new Error('select token from users'),
    unreadable(500),
    unreadable(302),
    'text',
    null,
    undefined,
    42,
  ])('that nobody foresaw, as %o, becomes fixed words', (error) => {
    const known = toAppError(error);
    expect(known).toMatchObject({ code: 'internal', kind: 'internal' });
    expect(known.message).toMatch(/^Something went wrong in the portal/);
  });

  it('on purpose stays what it is', () => {
    const error = new AppError('conflict', 'conflict', 'Somebody was faster.');
    expect(toAppError(error)).toBe(error);
  });
});
