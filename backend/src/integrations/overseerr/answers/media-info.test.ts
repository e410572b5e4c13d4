import { expect, it } from 'vitest';
import { libraryItemOf, mediaInfo } from './media-info.ts';

it.each([
  [{ ratingKey: '12', ratingKey4k: '13' }, '12'],
  [{ ratingKey: null, ratingKey4k: '13' }, '13'],
  [{ ratingKey: '../12', ratingKey4k: '13' }, '13'],
  [{ ratingKey: null }, null],
  [null, null],
])('finds the item of %j', (upstream, item) => {
  expect(libraryItemOf(mediaInfo.parse(upstream && { status: 5, ...upstream }))).toBe(item);
});
