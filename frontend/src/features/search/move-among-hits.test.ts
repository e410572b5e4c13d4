import { describe, expect, it } from 'vitest';
import { nextRowFrom, type Place } from './move-among-hits.ts';

/** Three cards side by side, a wide one below, and two below that. */
const place = (left: number, top: number, width = 100): Place => ({ left, width, top, bottom: top + 80 });
const places = [
  place(0, 0),
  place(110, 0),
  place(220, 0),
  place(0, 100, 320),
  place(0, 200),
  place(220, 200),
];

describe('the arrows up and down', () => {
  it.each([
    [1, 1, 3, 'down to the next row'],
    [3, 1, 4, 'down to the closest of the row below'],
    [5, -1, 3, 'up to the row above'],
    [3, -1, 1, 'up to what stands above the middle'],
    [4, 1, -1, 'nowhere below the last row'],
    [0, -1, -1, 'nowhere above the first row'],
  ] as const)('lead from hit %i (%i) to %i: %s', (from, direction, expected, _where) => {
    expect(nextRowFrom(places, from, direction)).toBe(expected);
  });
});
