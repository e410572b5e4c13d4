import { describe, expect, it } from 'vitest';
import { partOfDay } from './greeting.tsx';

describe('the part of the day', () => {
  it.each([
    [0, 'night'],
    [4, 'night'],
    [5, 'morning'],
    [11, 'morning'],
    [12, 'day'],
    [17, 'day'],
    [18, 'evening'],
    [23, 'evening'],
  ])('at %i o’clock is %s', (hour, part) => {
    expect(partOfDay(hour)).toBe(part);
  });
});
