import { expect, it } from 'vitest';
import { createClock } from './clock.ts';

it('goes with the wall clock, faster from when it is told to, and back', () => {
  let wall = 1000;
  const clock = createClock({ wallClock: () => wall });
  expect([clock.now(), clock.isTouched()]).toEqual([1000, false]);
  clock.setSpeed(60);
  wall += 10;
  expect([clock.now(), clock.isTouched()]).toEqual([1600, true]);
  clock.setSpeed(1);
  wall += 10;
  expect(clock.now()).toBe(1610);
  clock.reset();
  expect([clock.now(), clock.speed()]).toEqual([1020, 1]);
});
