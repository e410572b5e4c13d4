import { describe, expect, it } from 'vitest';
import { createHouseholdControl, startHousehold } from '../src/index.ts';
import { useHousehold } from './household-for-test.ts';
import { isScanEnd, listenToPlex } from './listen-to-plex.ts';
import { containersOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const films = '/library/sections/1/all';
const page = (start: number, size = 100) => `X-Plex-Container-Start=${start}&X-Plex-Container-Size=${size}`;
const sizeOf = (state: Awaited<ReturnType<typeof household.control.state>>, key: string) =>
  state.server.sections.find((section) => section.key === key)?.items;

describe('a library of 50,000 films', () => {
  it('is read page by page, the same every time', { timeout: 60_000 }, async () => {
    const read = async (start: number) =>
      (await container(`${films}?sort=titleSort&${page(start)}`)).Metadata.map(({ title }) => title);
    await household.control.setLibrarySize({ items: 50_000 });
    const [first, middle, last] = [await read(0), await read(25_000), await read(49_950)];
    expect([first.length, middle.length, last.length]).toEqual([100, 100, 50]);
    expect((await container(`${films}?${page(0, 0)}`)).totalSize).toBe(50_000);
    await household.control.reset();
    await household.control.setLibrarySize({ items: 50_000 });
    expect(await read(25_000)).toEqual(middle);
  });

  it('counts its letters in the order of its titles', async () => {
    await household.control.setLibrarySize({ items: 5000 });
    const letters = (await container('/library/sections/1/firstCharacter')).Directory;
    expect(letters[0]?.title).toBe('#');
    expect(letters.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['A', 'Z', 'Ж', 'Α', '春', 'あ']),
    );
    expect(letters.reduce((sum, { size }) => sum + size, 0)).toBe(5000);
    let start = 0;
    for (const { key, size, title } of letters) {
      const [first] = (await container(`${films}?sort=titleSort&${page(start, 1)}`)).Metadata;
      const [ofLetter] = (await container(`/library/sections/1/firstCharacter/${key}?${page(0, 1)}`))
        .Metadata;
      expect(first?.ratingKey, title).toBe(ofLetter?.ratingKey);
      start += size;
    }
  });

  it('counts its letters under the filters of a list', async () => {
    await household.control.setLibrarySize({ items: 5000 });
    for (const filter of ['unwatched=1', 'genre=Drama', 'year=1999', 'title=night&unwatched=0']) {
      const letters = (await container(`/library/sections/1/firstCharacter?${filter}`)).Directory;
      const { totalSize } = await container(`${films}?${filter}&${page(0, 0)}`);
      expect(totalSize).toBeGreaterThan(0);
      expect(letters.reduce((sum, { size }) => sum + size, 0)).toBe(totalSize);
    }
  });

  it('takes in what is added at its place in every order', { timeout: 60_000 }, async () => {
    await household.control.setLibrarySize({ items: 5000 });
    const sorts = ['titleSort', 'titleSort:desc', 'addedAt:desc', 'year', 'rating:desc', 'duration'];
    for (const sort of sorts) await container(`${films}?sort=${sort}&${page(0)}`);
    const added = [
      await household.control.addItem({ type: 'movie', title: 'The Mmm', year: 1955, minutes: 90 }),
      await household.control.addItem({ type: 'movie', title: 'Ёлка', year: 1890, minutes: 1 }),
    ].map(({ ratingKey }) => ratingKey);
    for (const sort of sorts) {
      const inOrder = (await container(`${films}?sort=${sort}&${page(0, 6000)}`)).Metadata;
      expect(inOrder, sort).toHaveLength(5002);
      expect(inOrder.map(({ ratingKey }) => ratingKey)).toEqual(expect.arrayContaining(added));
    }
    const byYear = (await container(`${films}?sort=year&${page(0, 1)}`)).Metadata[0];
    expect(byYear?.title).toBe('Ёлка');
    const byTitle = (await container(`${films}?sort=titleSort&${page(0, 6000)}`)).Metadata.map(
      ({ title }) => title,
    );
    const place = byTitle.indexOf('The Mmm');
    expect(byTitle[place - 1]?.replace(/^(The|A) /, '').localeCompare('Mmm', 'en')).toBe(-1);
    expect(byTitle[place + 1]?.replace(/^(The|A) /, '').localeCompare('Mmm', 'en')).toBe(1);
  });

  it('is told of as a scan, not film by film', async () => {
    const ears = await listenToPlex(household, 'owner');
    await household.control.setLibrarySize({ items: 3000 });
    await ears.until(isScanEnd('1'));
    expect(ears.heard.some(({ type }) => type === 'timeline')).toBe(false);
  });
});

describe('the size of a section', () => {
  it('goes back to the usual by itself, or by a reset', async () => {
    const usual = sizeOf(household.state(), '1');
    expect(sizeOf(await household.control.setLibrarySize({ items: 500 }), '1')).toBe(500);
    expect(sizeOf(await household.control.setLibrarySize({ items: 'original' }), '1')).toBe(usual);
    await household.control.setLibrarySize({ items: 500 });
    expect(sizeOf(await household.control.reset(), '1')).toBe(usual);
  });

  it('may be nothing: no list, no letters, no members of collections', async () => {
    await household.control.setLibrarySize({ section: '1', items: 0 });
    expect((await container(films)).raw).toMatchObject({ size: 0 });
    expect((await container('/library/sections/1/firstCharacter')).size).toBe(0);
    expect((await container('/library/collections/90001/children')).size).toBe(0);
    expect((await household.plex({ path: '/library/metadata/1029', as: 'owner' })).status).toBe(404);
    expect((await household.plex({ path: '/library/sections/1/composite/1', as: 'owner' })).status).toBe(200);
    await household.control.setLibrarySize({ section: 'Series', items: 0 });
    expect((await container('/library/sections/2/all?type=4')).size).toBe(0);
  });

  it('can be invented for films alone', async () => {
    await expect(household.control.setLibrarySize({ section: 'Series', items: 10 })).rejects.toThrow('409');
    await expect(household.control.setLibrarySize({ section: 'Music', items: 10 })).rejects.toThrow('404');
    await expect(household.control.setLibrarySize({ items: 100_001 })).rejects.toThrow('400');
  });

  it('may be large from the start, also after a reset', async () => {
    const own = await startHousehold({ port: 0, items: 2000 });
    const control = createHouseholdControl(own.controlUrl);
    expect(sizeOf(await control.state(), '1')).toBe(2000);
    await control.setLibrarySize({ items: 0 });
    expect(sizeOf(await control.reset(), '1')).toBe(2000);
    await own.close();
  });
});
