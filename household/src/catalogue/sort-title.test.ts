import { describe, expect, it } from 'vitest';
import { generateFilms } from './generated/generate-films.ts';
import { compareTitles, folded, letterOf, sortTitle } from './sort-title.ts';

describe('the letter of a title', () => {
  it.each([
    ['The General', 'G'],
    ['A Trip to the Moon', 'T'],
    ['Les Vampires', 'V'],
    ['À propos de Nice', 'A'],
    ['Œuvre', 'O'],
    ['Łódź', 'L'],
    ['Ørkenen', 'O'],
    ['Þoka', 'Z'],
    ['éclair', 'E'],
    ['20,000 Leagues Under the Sea', '#'],
    ['? Motorist', '#'],
    ['👨‍👩‍👧 Family', '#'],
    ['', '#'],
    ['Ёлка', 'Е'],
    ['Йод', 'Й'],
    ['Άσπρη', 'Α'],
    ['ガラス', 'か'],
    ['한', '한'],
    ['живая', 'Ж'],
    ['春之門', '春'],
    ['あおい', 'あ'],
    ['مدينة', 'م'],
  ])('of %j is %s', (title, letter) => expect(letterOf(title)).toBe(letter));

  it('is one for letters that are sorted as one', () => {
    for (const titles of [
      ['Ель', 'Ёлка', 'Ещё'],
      ['Ίσως', 'Ιαν', 'Ιών'],
      ['アニメ', 'あおい', 'アワ', 'かき', 'ガラス', 'カワ'],
    ]) {
      const letters = titles.toSorted(compareTitles).map(letterOf);
      expect(letters).toEqual(letters.toSorted(compareTitles));
    }
  });

  it('never comes back, going through sorted titles of all scripts', () => {
    const films = generateFilms({ count: 20_000, sectionKey: '1', now: new Date(0) });
    const sorted = films.map(({ title }) => title).sort((a, b) => compareTitles(sortTitle(a), sortTitle(b)));
    const changes = sorted.map(letterOf).filter((letter, place, all) => letter !== all[place - 1]);
    expect(changes).toEqual([...new Set(changes)]);
    expect(changes[0]).toBe('#');
  });
});

describe('folding', () => {
  it('makes capitals and accents equal', () => {
    expect(folded('FANTÔMAS')).toBe(folded('fantomas'));
    expect(folded('Ελλάδα')).toBe(folded('ΕΛΛΑΔΑ'));
  });
});
