import { describe, expect, it } from 'vitest';
import { stopAt, stopsOf, writtenStops } from './letters.ts';

const letters = [
  { letter: '#', size: 3, offset: 0 },
  { letter: 'A', size: 10, offset: 3 },
  { letter: 'Q', size: 0, offset: 13 },
  { letter: 'Я', size: 2, offset: 13 },
  { letter: '雨', size: 5, offset: 15 },
];

describe('the letters of a library', () => {
  it('stand where their titles begin, without those that have none', () => {
    expect(stopsOf(letters, 'asc').map(({ letter, index }) => [letter, index])).toEqual([
      ['#', 0],
      ['A', 3],
      ['Я', 13],
      ['雨', 15],
    ]);
  });

  it('are mirrored where the titles descend', () => {
    expect(stopsOf(letters, 'desc').map(({ letter, index }) => [letter, index])).toEqual([
      ['雨', 0],
      ['Я', 5],
      ['A', 7],
      ['#', 17],
    ]);
  });

  it('know to which of them a place belongs', () => {
    const stops = stopsOf(letters, 'asc');
    expect([0, 2, 3, 12, 14, 19].map((index) => stops[stopAt(stops, index)]?.letter)).toEqual([
      '#',
      '#',
      'A',
      'A',
      'Я',
      '雨',
    ]);
  });

  it('are all written where they find room', () => {
    expect(writtenStops(27, 30, 4).size).toBe(27);
  });

  it('leave some out where they do not, but never the current one or the last, and never too close', () => {
    const written = [...writtenStops(100, 20, 42)];
    expect(written.length).toBeLessThanOrEqual(21);
    expect(written).toContain(0);
    expect(written).toContain(42);
    expect(written).toContain(99);
    const gaps = written.slice(1).map((place, index) => place - (written[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
  });

  it('survive a rail without any height', () => {
    expect([...writtenStops(5, 0, 0)]).toEqual([0, 4]);
  });
});
