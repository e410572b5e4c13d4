import type { Search, TitleDetails, TitlePage } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, TestBrowser } from './support/browser.ts';
import {
  askFor,
  film,
  type MediaPortal,
  patience,
  soon,
  startMediaPortal,
  upstreamOf,
} from './support/media-portal.ts';

const outcomesOf = ({ body }: Answer) =>
  Object.fromEntries((body as Search).sources.map(({ source, outcome }) => [source, outcome]));

const picturePathOf = (page: TitlePage) => page.items.find(({ poster }) => poster !== null)?.poster ?? '';

/** What would tell one person of another: addresses, and numbers of accounts. */
const telling = /@example\.net|"?plexId|1041000\d|"email|"apiKey/i;

describe.each(['seerr', 'overseerr'] as const)('titles of %s', patience, (dialect) => {
  let media: MediaPortal;
  beforeAll(async () => {
    // What hangs here is waited for so long, and what is slow because the machine is busy must not seem to hang.
    media = await startMediaPortal(dialect, { outsideCallMs: 6000 });
  });
  beforeEach(async () => {
    await media.test.household.reset();
    await media.test.household.overseerr.set({ dialect });
  });
  afterAll(() => media.close());

  const search = (q: string, more = '') => media.alice.get(`/search?q=${encodeURIComponent(q)}${more}`);

  it('are searched together with the library, and a title in both is one card', async () => {
    const answer = await search('lantern');
    expect(answer.status).toBe(200);
    const { library, titles } = answer.body as Search;
    expect(outcomesOf(answer)).toEqual({ library: 'answered', titles: 'answered', youtube: 'answered' });
    expect(titles?.items.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['The Lantern Keeper', 'The Lantern Keeper Returns']),
    );
    const shown = new Set(library?.groups.flatMap(({ items }) => items.map(({ title }) => title)));
    for (const { title } of titles?.items ?? []) expect(shown).not.toContain(title);
  });

  it('are found by words with signs that Overseerr wants encoded', async () => {
    for (const words of ["The Clockmaker's Apprentice", 'Señora Invierno', '100% (really)!*', '+&?#/']) {
      const answer = await media.alice.get(`/media/search?query=${encodeURIComponent(words)}`);
      expect(answer.status).toBe(200);
    }
  });

  it('are searched although the library does not answer, and the library although Overseerr does not', async () => {
    await media.test.household.setService('plex', { mode: 'down' });
    expect(outcomesOf(await search('salt road'))).toMatchObject({ library: 'failed', titles: 'answered' });
    await media.test.household.setService('plex', { mode: 'up' });
    await media.test.household.setService('overseerr', { mode: 'down' });
    const withoutTitles = await search('the night ferry');
    expect(withoutTitles.status).toBe(200);
    expect(outcomesOf(withoutTitles)).toMatchObject({ titles: 'failed' });
  });

  it('cannot be searched for long while their database hangs, and the library can', async () => {
    await media.test.household.overseerr.set({ tmdb: 'hung', tmdbWaitMs: 60_000 });
    expect(outcomesOf(await search('honey'))).toMatchObject({ library: 'answered', titles: 'timeout' });
  });

  it('are not said to be nowhere while their database is down', async () => {
    await media.test.household.overseerr.set({ tmdb: 'down' });
    expect(outcomesOf(await search('paper moons'))).toMatchObject({ library: 'answered', titles: 'failed' });
    await media.test.household.overseerr.set({ tmdb: 'up' });
    const nothing = await search('no such film anywhere');
    expect(outcomesOf(nothing)).toMatchObject({ titles: 'answered' });
    expect((nothing.body as Search).titles).toMatchObject({ items: [], total: 0 });
  });

  it('are discovered by list and genre', async () => {
    for (const list of ['trending', 'movies', 'series', 'upcoming-movies', 'upcoming-series']) {
      const answer = await media.alice.get(`/media/discover/${list}`);
      expect(answer, list).toMatchObject({ status: 200 });
      expect((answer.body as TitlePage).items.length, list).toBeGreaterThan(0);
    }
    const genres = (await media.alice.get('/media/genres/movie')).body as { items: { id: number }[] };
    const some = await media.alice.get(`/media/discover/movies?genre=${genres.items[0]?.id}`);
    expect((some.body as TitlePage).items.length).toBeGreaterThan(0);
    expect(await media.alice.get('/media/discover/everything')).toMatchObject({ status: 400 });
  });

  it('are shown as they were while their database is down, with their age', async () => {
    await media.alice.get('/media/movie/2010');
    await media.test.household.overseerr.set({ tmdb: 'down' });
    expect(await media.alice.get('/media/movie/2010')).toMatchObject({ status: 200 });
    expect(await media.alice.get('/media/movie/2011')).toMatchObject({
      status: 503,
      problem: { code: 'upstream.unavailable', service: 'overseerr' },
    });
  });

  it('are here only for those with whom Plex shares them', async () => {
    const wanted = film(2012);
    const { title } = await askFor(media.owner, wanted);
    const [upstream] = await upstreamOf(media.test, wanted.tmdbId);
    await media.test.household.overseerr.advance({ id: upstream?.id ?? 0, to: 'available' });
    const stateFor = async (browser: TestBrowser) => {
      const found = await browser.get(`/media/search?query=${encodeURIComponent(title)}`);
      const card = (found.body as TitlePage).items.find(({ tmdbId }) => tmdbId === wanted.tmdbId);
      const { availability, watchUrl } = (await browser.get('/media/movie/2012')).body as TitleDetails;
      return [card?.availability, availability, watchUrl !== null];
    };
    const here = ['available', 'available', true];
    await expect.poll(() => stateFor(media.bob), soon).toEqual(here);
    await media.test.household.share('bob', ['Series']);
    await media.test.restart();
    expect(await stateFor(media.bob)).toEqual(['unknown', 'unknown', false]);
    expect(await stateFor(media.alice)).toEqual(here);
    const refused = await media.bob.post('/media/request', wanted);
    expect(refused).toMatchObject({ status: 403, problem: { code: 'media.not_permitted' } });
    expect(refused.problem.detail).not.toContain('library');
    expect(await media.alice.post('/media/request', wanted)).toMatchObject({
      status: 409,
      problem: { code: 'media.available' },
    });
  });

  it('that do not exist are not found', async () => {
    expect(await media.alice.get('/media/movie/999999')).toMatchObject({
      status: 404,
      problem: { code: 'not_found' },
    });
    expect(await media.alice.get('/media/tv/0')).toMatchObject({ status: 400 });
    expect(await media.alice.get('/media/music/1')).toMatchObject({ status: 400 });
  });

  it('tell nobody the e-mail or the account of whoever asked', async () => {
    await askFor(media.bob, film(2016));
    const paths = [
      '/media/movie/2016',
      '/media/movie/2005',
      '/media/tv/3003',
      '/media/discover/trending',
      '/media/movie/2016/recommendations',
      '/media/requests',
      '/media/quota',
      '/search?q=nine',
    ];
    for (const path of paths) {
      const { status, body } = await media.alice.get(path);
      expect(status, path).toBe(200);
      expect(JSON.stringify(body), path).not.toMatch(telling);
    }
    const { body } = await media.alice.get('/media/movie/2016');
    expect((body as TitleDetails).request).toMatchObject({
      by: expect.stringMatching(/^bob$/i),
      isMine: false,
    });
  });

  it('have pictures, at the paths that titles name and at no others', async () => {
    const { body } = await media.alice.get('/media/discover/movies');
    const path = picturePathOf(body as TitlePage);
    const picture = await media.alice.get(`/media/image?path=${encodeURIComponent(path)}&width=320`);
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
    media.overseerr.forget();
    for (const other of [
      '/../api/v1/user',
      '//evil.example/a.jpg',
      'http://evil.example/a.jpg',
      '/a.jpg/../b',
    ])
      expect(await media.alice.get(`/media/image?path=${encodeURIComponent(other)}`)).toMatchObject({
        status: 400,
      });
    expect(media.overseerr.calls().filter((call) => call.includes('imageproxy'))).toEqual([]);
  });

  it('are for people who signed in', async () => {
    for (const path of ['/media/movie/2001', '/search?q=a', '/media/image?path=/a.jpg', '/media/quota'])
      expect(await media.test.browser().get(path)).toMatchObject({ status: 401 });
  });
});
