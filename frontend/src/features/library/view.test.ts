import type { Library } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { addressOf, changeView } from './use-library-view.ts';
import { fitView, isFiltered, readView, writeView } from './view.ts';

const films: Library = { id: '1', title: 'Films', type: 'movie', shape: 'poster', count: 154 };
const music: Library = { id: '4', title: 'Music', type: 'artist', shape: 'square', count: 20 };
const read = (text: string) => readView(new URLSearchParams(text));
const usual = read('');

describe('the address of a library', () => {
  it('says nothing of what is usual', () => {
    expect(addressOf(usual)).toBe('/library/');
    expect(usual).toMatchObject({ library: null, shows: 'titles', sort: 'title', order: 'asc' });
    expect(isFiltered(usual)).toBe(false);
  });

  it.each([
    'library=2&sort=added&order=asc&genre=7&year=1926&unwatched=1',
    'library=1&view=collections',
    'sort=rating',
    'order=desc',
  ])('leads to the same view again: %s', (text) => {
    expect(writeView(read(text)).toString()).toBe(text);
  });

  it.each([
    'library=../etc&sort=colour&order=sideways&genre=&year=19266&unwatched=maybe&view=attic',
    'library=99999999999&year=1700&sort=',
  ])('is taken as the usual one where it makes no sense: %s', (text) => {
    expect(read(text)).toEqual(usual);
  });

  it('begins another sort in its usual order', () => {
    expect(changeView(read('order=desc'), { sort: 'added' })).toMatchObject({ sort: 'added', order: 'desc' });
    expect(changeView(read('sort=year'), { sort: 'title' })).toMatchObject({ sort: 'title', order: 'asc' });
  });

  it('keeps the order when something else changes', () => {
    expect(changeView(read('order=desc'), { year: 1926 }).order).toBe('desc');
  });
});

describe('a view in a library', () => {
  it('drops a genre that the library does not have, once its genres are known', () => {
    expect(fitView(read('genre=7'), films, undefined).genre).toBe('7');
    expect(fitView(read('genre=7'), films, [{ id: '7' }]).genre).toBe('7');
    expect(fitView(read('genre=7'), films, [{ id: '8' }]).genre).toBeNull();
  });

  it('drops a sort that makes no sense there', () => {
    expect(fitView(read('sort=duration'), films, []).sort).toBe('duration');
    expect(fitView(read('sort=duration'), music, [])).toMatchObject({ sort: 'title', order: 'asc' });
  });
});
