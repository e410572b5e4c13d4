import { expect, it } from 'vitest';
import { createCallLimit } from './call-limit.ts';

it('lets so many calls pass in a minute that begins with the first, and as many in the next', () => {
  let now = 1_000_000;
  const limit = createCallLimit({ callsPerMinute: 2, now: () => now });
  const pass = () => limit.pass();
  expect([pass(), pass(), pass()]).toEqual([true, true, false]);
  now += 59_999;
  expect([pass(), limit.left()]).toEqual([false, 0]);
  now += 1;
  expect([limit.left(), pass(), pass(), pass()]).toEqual([2, true, true, false]);
});

it('can be used up, and is as new after a reset', () => {
  const limit = createCallLimit({ callsPerMinute: 20, now: () => 5 });
  limit.exhaust();
  expect(limit.pass()).toBe(false);
  limit.reset();
  expect(limit.left()).toBe(20);
});
