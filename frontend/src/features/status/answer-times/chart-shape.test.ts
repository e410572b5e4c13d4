import type { Beat } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { condense, pathsOf, roundAbove, spansOf, usualMs } from './chart-shape.ts';

const beat = (responseTimeMs: number | null, status: Beat['status'] = 'up'): Beat => ({
  at: '2026-03-01T12:00:00.000Z',
  status,
  responseTimeMs,
});

describe('the shape of a chart', () => {
  it('breaks its line where there was no answer, and draws a single answer as a dot', () => {
    const { line, area } = pathsOf([beat(0), beat(50), beat(null, 'down'), beat(100)], 100);
    expect(line).toBe('M12.50 100.00L37.50 50.00M87.50 0.00L87.50 0.00');
    expect(area).toContain('L37.50 100L12.50 100z');
  });

  it('joins what did not answer in a row, apart from maintenance', () => {
    const statuses = ['down', 'down', 'up', 'down', 'maintenance'] as const;
    expect(spansOf(statuses.map((status) => beat(null, status)))).toEqual([
      { status: 'down', from: 0, to: 2 },
      { status: 'down', from: 3, to: 4 },
      { status: 'maintenance', from: 4, to: 5 },
    ]);
  });

  it.each([
    [0.4, 2],
    [3, 4],
    [38, 40],
    [190, 200],
    [1500, 2000],
  ])('has a round number above %d', (value, above) => expect(roundAbove(value)).toBe(above));

  it('takes the middle answer as the usual one, and none where nothing answered', () => {
    expect(usualMs([beat(10), beat(900), beat(20), beat(null, 'down')])).toBe(20);
    expect(usualMs([beat(null, 'down')])).toBeNull();
  });

  it('is told in few rows, each the worst of its time', () => {
    const rows = condense([beat(10), beat(30), beat(null, 'down'), beat(50), beat(null, 'unknown')], 3);
    expect(rows.map(({ status, responseTimeMs }) => [status, responseTimeMs])).toEqual([
      ['up', 20],
      ['down', 50],
      ['unknown', null],
    ]);
  });
});
