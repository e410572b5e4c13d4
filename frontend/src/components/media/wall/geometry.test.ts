import { describe, expect, it } from 'vitest';
import { measureWall } from './geometry.ts';

const grid = (width: number, shape: 'poster' | 'wide' | 'square' = 'poster', rem = 16) =>
  measureWall({ width, rem }, { shape, layout: 'grid' });

describe('how a wall is divided', () => {
  it.each([
    ['a phone of 320 px', 256, 2],
    ['a phone of 390 px', 326, 2],
    ['a large phone', 366, 3],
    ['a tablet', 730, 4],
    ['a desktop', 1084, 6],
  ])('gives posters on %s room enough', (_name, width, columns) => {
    expect(grid(width).columns).toBe(columns);
  });

  it('keeps wide pictures readable on a small phone, two side by side', () => {
    expect(grid(256, 'wide').columns).toBe(2);
    expect(grid(1084, 'wide').columns).toBe(4);
  });

  it('grows with the letters of the reader', () => {
    expect(grid(1084 * 1.75, 'poster', 28).columns).toBe(6);
  });

  it('fills the whole width', () => {
    const { columns, width, columnStep } = grid(1084);
    expect((columns - 1) * columnStep + width).toBeCloseTo(1084);
  });

  it('knows the height of a row from the shape', () => {
    const { width, rowHeight } = grid(1084);
    expect(rowHeight).toBeCloseTo(width * 1.5 + 4.875 * 16);
    expect(grid(1084, 'square').rowHeight).toBeCloseTo(width + 4.875 * 16);
  });

  it('never divides by nothing', () => {
    expect(grid(40).columns).toBe(1);
  });

  it('lists one title in a line, and two where there is room', () => {
    const list = (width: number) => measureWall({ width, rem: 16 }, { shape: 'poster', layout: 'list' });
    expect(list(326)).toMatchObject({ columns: 1, width: 326, rowHeight: 88 });
    expect(list(1084)).toMatchObject({ columns: 2, rowHeight: 88 });
  });
});
