import { expect, it } from 'vitest';
import { byteRange } from './byte-range.ts';

it.each([
  [undefined, { from: 0, until: 100 }],
  ['bytes=0-', { from: 0, until: 100 }],
  ['bytes=40-59', { from: 40, until: 60 }],
  ['bytes=90-500', { from: 90, until: 100 }],
  ['bytes=100-', null],
  ['bytes=-5', { from: 0, until: 100 }],
])('reads %s of a hundred bytes', (header, range) => {
  expect(byteRange(header, 100)).toEqual(range);
});
