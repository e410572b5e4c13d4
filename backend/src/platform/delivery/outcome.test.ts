import { expect, it } from 'vitest';
import { OutboundError, type OutboundFailureReason } from '../outbound-http/index.ts';
import { shorten } from './notice.ts';
import { deliver } from './outcome.ts';

const failing = (reason: OutboundFailureReason, status?: number, retryAfterSeconds?: number) =>
  deliver(() =>
    Promise.reject(
      new OutboundError({
        reason,
        host: 'push.example',
        ...(status && { status }),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      }),
    ),
  );

it.each([404, 410])('forgets a target that answers %i', async (status) => {
  expect(await failing('status', status)).toEqual({ outcome: 'gone' });
});

it.each([408, 429, 500, 503])('tries again after %i', async (status) => {
  expect(await failing('status', status)).toEqual({ outcome: 'retry-later', afterMs: 60_000 });
});

it('waits as long as the service asks, within a second and a day', async () => {
  expect(await failing('status', 429, 7)).toEqual({ outcome: 'retry-later', afterMs: 7000 });
  expect(await failing('status', 429, 0)).toEqual({ outcome: 'retry-later', afterMs: 1000 });
  expect(await failing('status', 503, 1e9)).toEqual({ outcome: 'retry-later', afterMs: 86_400_000 });
});

it.each([
  ['status', 400, 'rejected'],
  ['status', 401, 'credentials'],
  ['status', 403, 'credentials'],
  ['status', 413, 'too-large'],
  ['refused', undefined, 'address'],
  ['redirected', 302, 'redirected'],
  ['certificate', undefined, 'certificate'],
  ['malformed', undefined, 'not-that-service'],
] as const)('does not try again after %s %s', async (failure, status, reason) => {
  expect(await failing(failure, status)).toEqual({ outcome: 'refused', reason });
});

it.each(['unreachable', 'timeout'] as const)('tries again when a service is %s', async (reason) => {
  expect(await failing(reason)).toEqual({ outcome: 'retry-later', afterMs: 60_000 });
});

it('passes on what is no failure of the call', async () => {
  await expect(deliver(() => Promise.reject(new Error('aborted')))).rejects.toThrow('aborted');
});

it('shortens by characters and not through them', () => {
  expect(shorten('🎬🎬🎬', 3)).toBe('🎬🎬🎬');
  expect(shorten('🎬🎬🎬', 2)).toBe('🎬…');
});
