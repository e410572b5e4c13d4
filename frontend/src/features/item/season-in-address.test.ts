import { describe, expect, it } from 'vitest';
import { seasonOf } from '#testing/library-facts.ts';
import { openSeasonOf } from './season-in-address.ts';

const specials = { ...seasonOf(0, 4, 1), ratingKey: '100' };
const done = seasonOf(1, 3, 3);
const untouched = seasonOf(2, 3, 0);
const begun = seasonOf(3, 3, 1);
const nowhere = new URLSearchParams();

describe('the season that stands open', () => {
  it.each([
    ['the one that is begun', [specials, done, untouched, begun], '130'],
    ['else the first that is not seen', [specials, done, untouched], '120'],
    ['else the first one', [specials, done], '110'],
    ['the specials, where there is nothing else', [specials], '100'],
    ['none, where there is none', [], null],
  ])('is %s', (_name, seasons, expected) => {
    expect(openSeasonOf(nowhere, seasons)).toBe(expected);
  });

  it('is the one in the address, unless it is not of this series', () => {
    const seasons = [done, begun];
    expect(openSeasonOf(new URLSearchParams('season=110'), seasons)).toBe('110');
    expect(openSeasonOf(new URLSearchParams('season=999'), seasons)).toBe('130');
    expect(openSeasonOf(new URLSearchParams('season=none'), seasons)).toBeNull();
  });
});
