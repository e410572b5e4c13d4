import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawBackdrop, drawPoster } from './draw.ts';

const genres = [
  'Science Fiction',
  'Fantasy',
  'Horror',
  'Action',
  'Adventure',
  'Comedy',
  'Romance',
  'Thriller',
];
const moreGenres = [
  'Mystery',
  'Crime',
  'Drama',
  'Musical',
  'Western',
  'Documentary',
  'Animation',
  'War',
  'Family',
  'Unheard of',
];
const titles = [
  'M',
  'Häxan & Friends <1922>',
  'The Assassination of a Very Long Title by a Coward of a Layout',
  '七人の侍',
];

describe('drawings', () => {
  it.each([...genres, ...moreGenres])('are sound SVG without a hole in the numbers: %s', (genre) => {
    for (const title of titles) {
      for (const year of [1902, 1927, 1951, 1968]) {
        const subject = { title, year, genre, credit: `É. Müller - ${year}` };
        for (const svg of [drawPoster(subject), drawBackdrop(subject)]) {
          expect(XMLValidator.validate(svg)).toBe(true);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        }
      }
    }
  });

  it('are the same for the same subject, and different for another', () => {
    const subject = { title: 'Metropolis', year: 1927, genre: 'Drama', credit: 'Fritz Lang - 1927' };
    expect(drawPoster(subject)).toBe(drawPoster({ ...subject }));
    expect(drawPoster(subject)).not.toBe(drawPoster({ ...subject, title: 'Nosferatu' }));
  });
});
