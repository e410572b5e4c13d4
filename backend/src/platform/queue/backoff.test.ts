import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitBeforeRetry } from './backoff.ts';
import { fromStoredId, toStoredId } from './job-ids.ts';
import { RetryLaterError } from './outcome.ts';

const backoff = { firstMs: 1000, maxMs: 60_000 };

it('doubles the wait with each attempt, up to the longest', () => {
  const waits = [1, 2, 3, 7, 50].map((attemptsMade) =>
    waitBeforeRetry(backoff, { attemptsMade, random: () => 0.5 }),
  );
  expect(waits).toEqual([1000, 2000, 4000, 60_000, 60_000]);
});

it('spreads the waits by a fifth', () => {
  expect(waitBeforeRetry(backoff, { attemptsMade: 1, random: () => 0 })).toBe(800);
  expect(waitBeforeRetry(backoff, { attemptsMade: 1, random: () => 1 })).toBe(1200);
});

it('takes the wait that the run asks for', () => {
  expect(waitBeforeRetry(backoff, { attemptsMade: 1, error: new RetryLaterError(7.4) })).toBe(7);
});

it('keeps any id readable through the store, in a form that the store accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (id) => {
      expect(fromStoredId(toStoredId(id))).toBe(id);
      expect(toStoredId(id)).toMatch(/^id-[^:]*$/);
    }),
  );
});
