import { expect, it } from 'vitest';
import { movieDetailsSchema } from './details.ts';
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

it('is what the details of a film name', () => {
  const mediaInfo = { status: 1, status4k: 5, ratingKey: null, ratingKey4k: '22' };
  expect(movieDetailsSchema.parse({ id: 1, title: 'Seen', mediaInfo })).toMatchObject({ ratingKey: '22' });
});
