import type { Library, LibraryPage, MediaCard } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { openTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';
import { openSocket, type TestSocket } from './support/sockets.ts';

/** People are told every five seconds at most, and a connection that broke comes back after a while. */
const soon = { timeout: 40_000 };
const patience = { timeout: 120_000 };

const openLive = async (test: TestPortal, browser: TestBrowser) => {
  const socket = openSocket({ url: test.url, cookies: browser.cookies });
  expect(await socket.outcome).toBe('live');
  return socket;
};

/** A portal that has just begun to listen tells everybody of everything, so tests look for what they await. */
const librariesTold = ({ told }: TestSocket) => [
  ...new Set(told.flatMap(({ payload }) => (payload as { libraries: string[] }).libraries)),
];

const keysOf = async (test: TestPortal) => {
  const { server } = await test.household.state();
  const keyOf = (title: string) => server.sections.find((section) => section.title === title)?.key ?? '';
  return { films: keyOf('Films'), documentaries: keyOf('Documentaries') };
};

const recentTitles = async (browser: TestBrowser) =>
  ((await browser.get('/plex/recently-added?limit=24')).body as { items: MediaCard[] }).items.map(
    ({ title }) => title,
  );

describe('a film that comes into the library', patience, () => {
  it('is told to those who see that library, and is there when they ask', async () => {
    const test = await openTestPortal();
    const browser = await signedIn(test, 'alice');
    const socket = await openLive(test, browser);
    expect(await recentTitles(browser)).not.toContain('The Late Arrival');
    await test.household.addItem({ type: 'movie', title: 'The Late Arrival' });
    const { films } = await keysOf(test);
    await expect.poll(() => librariesTold(socket), soon).toContain(films);
    await expect.poll(async () => (await recentTitles(browser))[0], soon).toBe('The Late Arrival');
  });

  it('is not told to those who do not see that library', async () => {
    const test = await openTestPortal();
    const [alice, bob] = [
      await openLive(test, await signedIn(test, 'alice')),
      await openLive(test, await signedIn(test, 'bob')),
    ];
    const { films, documentaries } = await keysOf(test);
    await test.household.addItem({ type: 'movie', title: 'Hidden', section: 'Documentaries' });
    await expect.poll(() => librariesTold(bob), soon).toContain(documentaries);
    await test.household.addItem({ type: 'movie', title: 'Shown' });
    await expect.poll(() => librariesTold(alice), soon).toContain(films);
    expect(librariesTold(alice)).not.toContain(documentaries);
  });

  it('is not told to those from whom the library has just been taken', async () => {
    const test = await openTestPortal();
    const browser = await signedIn(test, 'bob');
    const [bob, alice] = [await openLive(test, browser), await openLive(test, await signedIn(test, 'alice'))];
    const { films, documentaries } = await keysOf(test);
    const { items } = (await browser.get('/plex/libraries')).body as { items: Library[] };
    expect(items.map(({ id }) => id)).toContain(films);
    await test.household.share('bob', ['Documentaries']);
    bob.told.length = 0;
    await test.household.addItem({ type: 'movie', title: 'Taken away' });
    await expect.poll(() => librariesTold(alice), soon).toContain(films);
    await test.household.addItem({ type: 'movie', title: 'Left over', section: 'Documentaries' });
    await expect.poll(() => librariesTold(bob), soon).toEqual([documentaries]);
  });

  it('makes a few events of a thousand', async () => {
    const test = await openTestPortal();
    const browser = await signedIn(test, 'alice');
    const socket = await openLive(test, browser);
    const { films } = await keysOf(test);
    const startedAt = performance.now();
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 100 }, (_, place) =>
          test.household.addItem({ type: 'movie', title: `Reel ${round * 100 + place}` }),
        ),
      );
    await expect
      .poll(async () => {
        const page = await browser.get(`/plex/library/${films}/items?limit=1&sort=added&order=desc`);
        return (page.body as LibraryPage).items[0]?.title;
      }, soon)
      .toMatch(/^Reel 9\d\d$/);
    const fiveSeconds = (performance.now() - startedAt) / 5000;
    expect(socket.told.length).toBeLessThan(8 + fiveSeconds);
  });
});

describe('a media server that comes back', patience, () => {
  it('makes everybody ask again, because notices were missed', async () => {
    const test = await openTestPortal();
    const browser = await signedIn(test, 'alice');
    const socket = await openLive(test, browser);
    await recentTitles(browser);
    await test.household.setService('plex', { mode: 'down' });
    await test.household.addItem({ type: 'movie', title: 'While nobody listened' });
    await test.household.setService('plex', { mode: 'up' });
    const { films } = await keysOf(test);
    await expect.poll(() => librariesTold(socket), soon).toContain(films);
    await expect.poll(async () => (await recentTitles(browser))[0], soon).toBe('While nobody listened');
  });
});
