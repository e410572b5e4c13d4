import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';
import { containersOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const films = '/library/sections/1/all';

describe('browsing', () => {
  const titles = async (query: string, section = 1): Promise<string[]> =>
    (await container(`/library/sections/${section}/all?${query}`)).Metadata.map(({ title }) => title);

  it('sorts, and passes over leading articles', async () => {
    const byTitle = await titles('sort=titleSort');
    expect(byTitle.indexOf('The General')).toBeLessThan(byTitle.indexOf('Gertie the Dinosaur'));
    const newest = (await container(`${films}?sort=addedAt:desc`)).Metadata.map((item) => item.addedAt);
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    expect((await titles('sort=year'))[0]).toBe('A Trip to the Moon');
  });

  it('finds by part of a title, by genre and by year', async () => {
    expect(await titles('title=caligari')).toEqual(['The Cabinet of Dr. Caligari']);
    expect(await titles('genre=musical')).toContain('Royal Wedding');
    const choices = (await container('/library/sections/1/genre')).Directory;
    const musical = choices.find(({ title }) => title === 'Musical');
    expect(await titles(`genre=${musical?.key}`)).toEqual(await titles('genre=musical'));
    expect(await titles('year=1902')).toEqual(['A Trip to the Moon']);
  });

  it('finds in the search of the section too', async () => {
    const found = (await container('/library/sections/1/search?type=1&query=caligari')).Metadata;
    expect(found.map(({ title }) => title)).toEqual(['The Cabinet of Dr. Caligari']);
  });

  it('tells seen from unseen, for each person apart', async () => {
    const all = await titles('');
    const unseen = await titles('unwatched=1');
    const seen = await titles('unwatched=0');
    expect(unseen.length + seen.length).toBe(all.length);
    expect(seen.length).toBeGreaterThan(0);
    const bobs = (await container(`${films}?unwatched=0`, { as: 'bob' })).Metadata;
    expect(bobs.every((item) => item.viewCount === 1)).toBe(true);
    expect(bobs.map(({ title }) => title)).not.toEqual(seen);
  });

  it('ignores cut-offs without a word', async () => {
    expect(await titles('year>>=1960')).toEqual(await titles(''));
    expect(await titles('addedAt%3E%3E=1900000000')).toEqual(await titles(''));
  });

  it('lists series, seasons or episodes by type', async () => {
    const types = async (type: number) =>
      new Set((await container(`/library/sections/2/all?type=${type}`)).Metadata.map((item) => item.type));
    expect(await types(2)).toEqual(new Set(['show']));
    expect(await types(3)).toEqual(new Set(['season']));
    expect(await types(4)).toEqual(new Set(['episode']));
    expect(await types(1)).toEqual(new Set());
  });

  it('counts titles by their first letter', async () => {
    const letters = (await container('/library/sections/1/firstCharacter')).Directory;
    const total = letters.reduce((sum, letter) => sum + letter.size, 0);
    expect(letters[0]).toMatchObject({ key: '%23', title: '#' });
    expect(total).toBe((await titles('')).length);
  });

  it('shows identifiers in lists only when asked, and leaves out what a client excludes', async () => {
    const [plain] = (await container(`${films}?title=metropolis`)).Metadata;
    const [full] = (await container(`${films}?title=metropolis&includeGuids=1`)).Metadata;
    const [trimmed] = (
      await container(`${films}?title=metropolis&excludeElements=Media,Role&excludeFields=summary`)
    ).Metadata;
    expect(plain).not.toHaveProperty('Guid');
    expect(full?.Guid).toEqual([{ id: 'tmdb://19' }]);
    for (const name of ['Media', 'Role', 'summary']) {
      expect(plain).toHaveProperty(name);
      expect(trimmed).not.toHaveProperty(name);
    }
  });

  it('shows what came in last, newest first', async () => {
    const recent = (
      await container('/library/recentlyAdded?X-Plex-Container-Start=0&X-Plex-Container-Size=8')
    ).Metadata;
    const added: number[] = recent.map((item) => item.addedAt);
    expect(added).toEqual(added.toSorted((a, b) => b - a));
    expect(added[0]).toBeGreaterThan(Date.now() / 1000 - 2 * 86_400);
    const episodes = (await container('/library/sections/2/recentlyAdded')).Metadata;
    expect(episodes.every((item) => item.type === 'episode')).toBe(true);
  });
});
