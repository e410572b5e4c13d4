import type { LibraryPage, LibrarySearch, MediaCard, MediaItem } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

const read = async <Body>(browser: TestBrowser, path: string): Promise<Body> => {
  const { status, body } = await browser.get(path);
  expect(status, path).toBe(200);
  return body as Body;
};

const librariesOf = async (browser: TestBrowser) =>
  (await read<{ items: { id: string; title: string; count: number }[] }>(browser, '/plex/libraries')).items;

const idOf = async (browser: TestBrowser, title: string) =>
  (await librariesOf(browser)).find((library) => library.title === title)?.id ?? 'none';

const page = (browser: TestBrowser, id: string, query = '') =>
  read<LibraryPage>(browser, `/plex/library/${id}/items?${query}`);

describe('the library of two people with different shares', () => {
  let ruth: TestBrowser;
  let alice: TestBrowser;
  let hidden: MediaCard;
  let hiddenCollection: MediaCard;
  beforeAll(async () => {
    await test.household.reset();
    ruth = await signedIn(test, 'owner');
    alice = await signedIn(test, 'alice');
    const id = await idOf(ruth, 'Documentaries');
    [hidden] = (await page(ruth, id)).items as [MediaCard];
    const collections = await read<{ items: MediaCard[] }>(ruth, `/plex/collections?library=${id}`);
    [hiddenCollection] = collections.items as [MediaCard];
  });

  it('names only what is shared', async () => {
    const titles = async (browser: TestBrowser) => (await librariesOf(browser)).map(({ title }) => title);
    expect(await titles(ruth)).toContain('Documentaries');
    expect(await titles(alice)).not.toContain('Documentaries');
  });

  it('answers the same 404 for what is not shared as for what does not exist', async () => {
    const id = await idOf(ruth, 'Documentaries');
    const paths = (library: string, item: string, collection: string) => [
      `/plex/library/${library}/items`,
      `/plex/library/${library}/letters`,
      `/plex/library/${library}/filters`,
      `/plex/collections?library=${library}`,
      `/plex/items/${item}`,
      `/plex/items/${item}/children`,
      `/plex/collections/${collection}`,
      `/plex/image?path=${encodeURIComponent(`/library/metadata/${item}/thumb/1`)}`,
    ];
    const shared = paths(id, hidden.ratingKey, hiddenCollection.ratingKey);
    const missing = paths('987654', '987654', '987654');
    for (const [index, path] of shared.entries()) {
      if (!path.includes('children')) expect((await ruth.get(path)).status, path).toBe(200);
      const [secret, nothing] = [await alice.get(path), await alice.get(missing[index] ?? '')];
      expect(secret, path).toMatchObject({ status: 404, problem: { code: 'not_found' } });
      expect(secret.problem?.detail).toBe(nothing.problem?.detail);
    }
  });

  it('finds only what is shared, in searches, rows and collections', async () => {
    const keysOf = async (browser: TestBrowser) => {
      const search = await read<LibrarySearch>(browser, `/plex/search?q=${encodeURIComponent(hidden.title)}`);
      const recent = await read<{ items: MediaCard[] }>(browser, '/plex/recently-added?limit=50');
      const collections = await read<{ items: MediaCard[] }>(browser, '/plex/collections?limit=200');
      const cards = [...search.groups.flatMap(({ items }) => items), ...recent.items, ...collections.items];
      return cards.map(({ ratingKey }) => ratingKey);
    };
    expect(await keysOf(ruth)).toEqual(
      expect.arrayContaining([hidden.ratingKey, hiddenCollection.ratingKey]),
    );
    const alices = await keysOf(alice);
    expect(alices).not.toContain(hidden.ratingKey);
    expect(alices).not.toContain(hiddenCollection.ratingKey);
  });
});

describe('a library', () => {
  it('is paged without gaps and sorted as asked', async () => {
    const ruth = await signedIn(test, 'owner');
    const id = await idOf(ruth, 'Films');
    const first = await page(ruth, id, 'limit=50&sort=year');
    const second = await page(ruth, id, 'limit=50&offset=50&sort=year');
    const years = [...first.items, ...second.items].map(({ year }) => year ?? 0);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(new Set([...first.items, ...second.items].map(({ ratingKey }) => ratingKey)).size).toBe(100);
    expect(first.total).toBeGreaterThan(100);
    expect((await page(ruth, id, `offset=${first.total}`)).items).toEqual([]);
  });

  it('is filtered by genre, year and what the person has not seen', async () => {
    const ruth = await signedIn(test, 'owner');
    const id = await idOf(ruth, 'Films');
    const filters = await read<{ genres: { id: string }[]; years: number[] }>(
      ruth,
      `/plex/library/${id}/filters`,
    );
    const all = await page(ruth, id);
    const drama = await page(ruth, id, `genre=${filters.genres[0]?.id}`);
    expect(drama.total).toBeGreaterThan(0);
    expect(drama.total).toBeLessThan(all.total);
    const [year = 0] = filters.years;
    expect((await page(ruth, id, `year=${year}`)).items.every((card) => card.year === year)).toBe(true);
    const unwatched = await page(ruth, id, 'unwatched=1&limit=200');
    expect(unwatched.items.every(({ progress }) => !progress.isWatched)).toBe(true);
    expect(unwatched.total).toBeLessThan(all.total);
  });

  it('has under each letter exactly the titles that its letters announce', async () => {
    const ruth = await signedIn(test, 'owner');
    const id = await idOf(ruth, 'Films');
    const { items: letters } = await read<{ items: { letter: string; size: number; offset: number }[] }>(
      ruth,
      `/plex/library/${id}/letters`,
    );
    const all = await page(ruth, id, 'limit=200');
    expect(letters.reduce((sum, { size }) => sum + size, 0)).toBe(all.total);
    for (const { letter, size, offset } of letters) {
      const under = await page(ruth, id, `letter=${encodeURIComponent(letter)}&limit=200`);
      expect(under.total, letter).toBe(size);
      expect(under.items[0]?.ratingKey, letter).toBe(all.items[offset]?.ratingKey);
    }
  });

  it.each([
    'sort=size',
    'limit=0',
    'limit=201',
    'offset=-1',
    'year=soon',
    'letter=A&sort=year',
    'unwatched=maybe',
  ])('refuses %s', async (query) => {
    const ruth = await signedIn(test, 'owner');
    const answer = await ruth.get(`/plex/library/1/items?${query}`);
    expect(answer).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
  });

  it('is watched by each person apart', async () => {
    const [ruth, bob] = [await signedIn(test, 'owner'), await signedIn(test, 'bob')];
    const id = await idOf(ruth, 'Films');
    const unwatched = async (browser: TestBrowser) => (await page(browser, id, 'unwatched=1')).total;
    expect(await unwatched(ruth)).not.toBe(await unwatched(bob));
  });
});

describe('a series', () => {
  it('opens down to its episodes and up again', async () => {
    const ruth = await signedIn(test, 'owner');
    const [show] = (await page(ruth, await idOf(ruth, 'Series'))).items;
    const item = await read<MediaItem>(ruth, `/plex/items/${show?.ratingKey}`);
    expect(item).toMatchObject({ type: 'show', grandparent: null });
    const seasons = await read<LibraryPage>(ruth, `/plex/items/${item.ratingKey}/children`);
    expect(seasons.items.every(({ type }) => type === 'season')).toBe(true);
    const episodes = await read<LibraryPage>(ruth, `/plex/items/${seasons.items[0]?.ratingKey}/children`);
    const episode = await read<MediaItem>(ruth, `/plex/items/${episodes.items[0]?.ratingKey}`);
    expect(episode).toMatchObject({ type: 'episode', grandparent: { ratingKey: item.ratingKey } });
    expect(episode.versions.length).toBeGreaterThan(0);
  });
});

describe('a media server that goes down', () => {
  it('leaves what was seen before, with its age, and finds its way back', async () => {
    await test.restart();
    const bob = await signedIn(test, 'bob');
    const id = await idOf(bob, 'Films');
    const before = await page(bob, id);
    await test.household.setService('plex', { mode: 'down' });
    expect(await page(bob, id)).toMatchObject({ total: before.total });
    expect(await bob.get(`/plex/library/${id}/items?offset=120&sort=duration`)).toMatchObject({
      status: 503,
      problem: { code: 'upstream.unavailable', service: 'plex' },
    });
    await test.household.setService('plex', { mode: 'up' });
    await expect.poll(async () => (await bob.get('/plex/library/1/items?sort=duration')).status).toBe(200);
  });
});
