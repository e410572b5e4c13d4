import type { CurrentSession, RequestList } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { writeManyRequests } from './support/many-requests.ts';
import {
  askFor,
  film,
  lookNever,
  type MediaPortal,
  patience,
  soon,
  startMediaPortal,
  untilQuiet,
  upstreamOf,
} from './support/media-portal.ts';

const findUserIdOf = async (browser: TestBrowser) =>
  ((await browser.get('/auth/session')).body as CurrentSession).user.id;

const rows = 10_000;

describe('lists of requests', patience, () => {
  let media: MediaPortal;
  beforeAll(async () => {
    media = await startMediaPortal('seerr', lookNever);
  });
  afterAll(() => media.close());

  /** How often Overseerr is asked for something meanwhile. */
  const callsDuring = async (work: () => Promise<unknown>) => {
    media.overseerr.forget();
    await work();
    return media.overseerr.calls();
  };

  it('ask Overseerr nothing, and titles ask it once', async () => {
    await askFor(media.alice, film(2001));
    await askFor(media.alice, film(2002));
    await untilQuiet(media);
    expect(await callsDuring(() => media.alice.get('/media/requests'))).toEqual([]);
    expect(await callsDuring(() => media.owner.get('/admin/requests'))).toEqual([]);
    expect(await callsDuring(() => media.alice.get('/media/search?query=salt'))).toEqual(['GET /search']);
    expect(await callsDuring(() => media.bob.get('/media/search?query=Salt'))).toEqual([]);
    expect(await callsDuring(() => media.alice.get('/media/discover/movies'))).toHaveLength(1);
    expect(await callsDuring(() => media.bob.get('/media/discover/movies'))).toEqual([]);
    const first = await callsDuring(() => media.alice.get('/media/tv/3001'));
    expect(first.sort()).toEqual(['GET /settings/public', 'GET /tv/3001']);
    expect(await callsDuring(() => media.bob.get('/media/tv/3001'))).toEqual([]);
  });

  it('of people who ask at once for the same ask Overseerr once', async () => {
    const crowd = () =>
      Promise.all([media.alice, media.bob, media.owner].map((one) => one.get('/media/movie/2008')));
    expect((await callsDuring(crowd)).filter((call) => call === 'GET /movie/2008')).toHaveLength(1);
  });

  it('of thousands are read page by page, filtered and counted', async () => {
    const alice = await findUserIdOf(media.alice);
    await writeManyRequests(media.test.database.pool, { userId: alice, count: rows });
    const list = async (query: string) =>
      (await media.owner.get(`/admin/requests?${query}`)).body as RequestList;
    const first = await list(`limit=100&person=${alice}`);
    expect(first.counts).toMatchObject({ waiting: expect.any(Number), denied: expect.any(Number) });
    expect(first.counts.all).toBeGreaterThanOrEqual(rows);
    const denied = await list(`group=denied&q=Film&limit=100`);
    expect(denied.total).toBe(rows / 1000);
    expect(denied.items).toHaveLength(rows / 1000);
    const times = first.items.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    const last = await list(`q=Film&offset=${rows - 3}&limit=100`);
    expect(last.items.map(({ title }) => title)).toEqual(['Film 9998', 'Film 9999', 'Film 10000']);
    expect(await list('q=Film%2012')).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ title: 'Film 12' })]),
    });
    expect(((await media.bob.get('/media/requests?q=Film')).body as RequestList).total).toBe(0);
  });

  it('are compared with Overseerr by the page, not by the request', async () => {
    const compare = async () => {
      media.overseerr.forget();
      await media.test.restart();
      await expect.poll(() => media.overseerr.calls(), soon).toContain('GET /request');
    };
    await compare();
    for (let tmdbId = 2101; tmdbId <= 2112; tmdbId += 1) await askFor(media.alice, film(tmdbId));
    await compare();
    const bySingle = media.overseerr.calls().filter((call) => /^GET \/request\/\d+$/.test(call));
    expect(bySingle).toEqual([]);
    expect(await upstreamOf(media.test, 2112)).toHaveLength(1);
  });
});
