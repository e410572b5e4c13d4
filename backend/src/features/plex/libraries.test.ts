import type { LibraryQuery } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import {
  card,
  type FakeReads,
  films,
  openLibrary,
  pageOf,
  secrets,
  series,
} from '../../../test/support/fake-library.ts';

const titles = ['1 of Us', '39 Steps', 'Alibi', 'Ariane', 'Blackmail'];
const letters = [
  { letter: '#', size: 2 },
  { letter: 'A', size: 2 },
  { letter: 'B', size: 1 },
];
const shelf = titles.map((title, position) => card(String(position + 1), { title }));

const shared: FakeReads = {
  listSections: async () => ({ answer: 'found', value: [films, series] }),
  browse: async ({ section, order, page }) =>
    pageOf(section.id === '1' ? (order === 'desc' ? shelf.toReversed() : shelf) : [], page),
  listLetters: async () => ({ answer: 'found', value: letters }),
};

const firstPage: LibraryQuery = { sort: 'title', offset: 0, limit: 60 };
const titlesOf = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);

describe('the libraries of a person', () => {
  it('are those that Plex shares, with the number of their titles', async () => {
    const { libraries } = openLibrary(shared);
    const { items, stale } = await libraries.list({ userId: 'alice' });
    expect(items).toEqual([
      { ...films, count: 5 },
      { ...series, count: 0 },
    ]);
    expect(stale).toBe(false);
  });

  it('are not confused with those of another', async () => {
    const { libraries } = openLibrary((token) => ({
      ...shared,
      listSections: async () => ({
        answer: 'found',
        value: token === 'token of ruth' ? [films, secrets] : [films],
      }),
    }));
    const ids = async (userId: string) => (await libraries.list({ userId })).items.map(({ id }) => id);
    expect(await ids('ruth')).toEqual(['1', '3']);
    expect(await ids('alice')).toEqual(['1']);
  });
});

describe('a page of a library', () => {
  it('is cut as it was asked for', async () => {
    const { libraries } = openLibrary(shared);
    const page = await libraries.page({ userId: 'alice', id: '1', ...firstPage, offset: 1, limit: 2 });
    expect(page).toMatchObject({ total: 5, offset: 1, limit: 2, stale: false });
    expect(titlesOf(page)).toEqual(['39 Steps', 'Alibi']);
  });

  it.each([
    ['title', 'asc'],
    ['added', 'desc'],
    ['year', 'desc'],
  ] as const)('sorted by %s is %s unless said otherwise', async (sort, expected) => {
    const orders: string[] = [];
    const { libraries } = openLibrary({
      ...shared,
      browse: async ({ order, page }) => {
        orders.push(order);
        return pageOf(shelf, page);
      },
    });
    await libraries.page({ userId: 'alice', id: '1', ...firstPage, sort });
    expect(orders).toEqual([expected]);
  });

  it('is read once, until something in that library changes', async () => {
    const { libraries, plex, asked } = openLibrary(shared);
    const read = () => libraries.page({ userId: 'alice', id: '1', ...firstPage });
    await Promise.all([read(), read()]);
    await read();
    expect(asked('browse')).toBe(1);
    plex.invalidate('2');
    await read();
    expect(asked('browse')).toBe(1);
    plex.invalidate('1');
    await read();
    expect(asked('browse')).toBe(2);
  });

  it('differs by every filter', async () => {
    const { libraries, asked } = openLibrary(shared);
    const filters = [{}, { genre: '7' }, { year: 1926 }, { unwatched: true }, { genre: '7', year: 1926 }];
    for (const filter of filters) await libraries.page({ userId: 'alice', id: '1', ...firstPage, ...filter });
    expect(asked('browse')).toBe(filters.length);
  });

  it.each(['3', '999'])('of library %s, which is not shared, is not found', async (id) => {
    const { libraries, asked } = openLibrary(shared);
    const read = libraries.page({ userId: 'alice', id, ...firstPage });
    await expect(read).rejects.toMatchObject({ code: 'not_found' });
    expect(asked('browse')).toBe(0);
  });

  it('is gone within seconds when the library is shared no more', async () => {
    let sections = [films, series];
    const { libraries, pass } = openLibrary({
      ...shared,
      listSections: async () => ({ answer: 'found', value: sections }),
    });
    const read = () => libraries.page({ userId: 'alice', id: '1', ...firstPage });
    await read();
    sections = [series];
    pass(15_000);
    await expect(read()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the titles under a letter', () => {
  const under = (query: Partial<LibraryQuery>) =>
    openLibrary(shared).libraries.page({ userId: 'alice', id: '1', ...firstPage, ...query });

  it.each([
    ['#', 'asc', ['1 of Us', '39 Steps']],
    ['A', 'asc', ['Alibi', 'Ariane']],
    ['B', 'asc', ['Blackmail']],
    ['#', 'desc', ['39 Steps', '1 of Us']],
    ['A', 'desc', ['Ariane', 'Alibi']],
    ['B', 'desc', ['Blackmail']],
  ] as const)('%s are listed %s', async (letter, order, expected) => {
    const page = await under({ letter, order });
    expect(titlesOf(page)).toEqual(expected);
    expect(page.total).toBe(expected.length);
  });

  it('are paged within the letter', async () => {
    expect(titlesOf(await under({ letter: 'A', offset: 1, limit: 10 }))).toEqual(['Ariane']);
    expect(await under({ letter: 'A', offset: 2 })).toMatchObject({ items: [], total: 2 });
  });

  it('are none for a letter that nothing begins with', async () => {
    expect(await under({ letter: 'Ω' })).toMatchObject({ items: [], total: 0 });
  });

  it('are announced with the place at which they begin', async () => {
    const { libraries } = openLibrary(shared);
    const { items } = await libraries.letters({ userId: 'alice', id: '1' });
    expect(items).toEqual([
      { letter: '#', size: 2, offset: 0 },
      { letter: 'A', size: 2, offset: 2 },
      { letter: 'B', size: 1, offset: 4 },
    ]);
  });
});
