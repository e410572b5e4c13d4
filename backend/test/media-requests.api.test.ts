import type { MediaRequest, Quota } from '@medianest/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import {
  askFor,
  film,
  installations,
  listMine,
  type MediaPortal,
  patience,
  readRequest,
  series,
  shareMediaPortal,
  soon,
  upstreamOf,
} from './support/media-portal.ts';

const stepsOf = ({ timeline }: MediaRequest) => timeline.map(({ step }) => step);

// Overseerr always answers here, however busy the machine is.
const { begin } = shareMediaPortal({ outsideCallMs: 10_000 });

describe.each(installations)('requests to $dialect', patience, (installation) => {
  let media: MediaPortal;
  beforeAll(async () => {
    media = await begin(installation);
    await media.test.household.overseerr.setUser({ person: 'alice', movieQuotaLimit: 30, movieQuotaDays: 7 });
    await media.test.household.overseerr.setUser({ person: 'bob', movieQuotaLimit: 1, movieQuotaDays: 7 });
  });

  const status = (browser: TestBrowser, id: string) => async () => (await readRequest(browser, id)).status;
  const advance = (id: number, to: 'processing' | 'available' | 'approved' | 'failed') =>
    media.test.household.overseerr.advance({ id, to, ...(to === 'processing' && { percent: 40 }) });

  it('go from the question to the film in the library', async () => {
    const asked = await askFor(media.alice, film(2001));
    expect(asked).toMatchObject({ title: 'The Lantern Keeper', status: 'pending', isMine: true });
    const [upstream] = await upstreamOf(media.test, 2001);
    expect(upstream).toMatchObject({ person: 'alice', status: 1 });
    const approved = await media.owner.post(`/media/requests/${asked.id}/approve`);
    expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } });
    await advance(upstream?.id ?? 0, 'processing');
    await expect
      .poll(async () => (await readRequest(media.alice, asked.id)).progress, soon)
      .toMatchObject({ percent: 40 });
    await advance(upstream?.id ?? 0, 'available');
    await expect.poll(status(media.alice, asked.id), soon).toBe('completed');
    const ready = await readRequest(media.alice, asked.id);
    expect(ready).toMatchObject({ availability: 'available', progress: null });
    expect(stepsOf(ready)).toEqual(['asked', 'sent', 'approved', 'coming', 'available']);
    expect(await media.alice.get('/media/movie/2001')).toMatchObject({
      body: { availability: 'available', request: null, watchUrl: expect.stringContaining('http') },
    });
    expect(await media.alice.post('/media/request', film(2001))).toMatchObject({
      status: 409,
      problem: { code: 'media.available' },
    });
  });

  it('count against the allowance of whoever asks, and of nobody else', async () => {
    const allowance = async (browser: TestBrowser) => (await browser.get('/media/quota')).body as Quota;
    const before = await allowance(media.alice);
    expect(before.movie).toMatchObject({ limit: 30 });
    expect((await allowance(media.bob)).movie).toMatchObject({ limit: 1, days: 7 });
    await media.test.household.overseerr.setUser({ person: 'bob', movieQuotaLimit: 1, movieQuotaDays: 1 });
    await askFor(media.bob, film(2002));
    expect((await allowance(media.bob)).movie).toMatchObject({ used: 1, remaining: 0 });
    expect(await media.bob.post('/media/request', film(2004))).toMatchObject({
      status: 403,
      problem: { code: 'media.quota_exceeded' },
    });
    expect(await upstreamOf(media.test, 2004)).toEqual([]);
    expect((await listMine(media.bob)).items.map(({ tmdbId }) => tmdbId)).not.toContain(2004);
    expect((await allowance(media.alice)).movie.used).toBe(before.movie.used);
    await askFor(media.alice, film(2004));
  });

  it('that come twenty times at once are one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? media.alice : media.owner).post('/media/request', film(2006)),
      ),
    );
    const taken = answers.filter(({ status: code }) => code === 201);
    expect(taken).toHaveLength(1);
    const id = (taken[0]?.body as MediaRequest | undefined)?.id;
    for (const { status: code, problem } of answers.filter((answer) => !taken.includes(answer)))
      expect({ code, problem }).toMatchObject({
        code: 409,
        problem: { code: 'media.already_requested', standingRequestId: id },
      });
    expect(await upstreamOf(media.test, 2006)).toHaveLength(1);
  });

  it('for seasons take those that are left', async () => {
    await askFor(media.alice, series(3001, 1, 2));
    const left = await askFor(media.owner, series(3001, 2, 3));
    expect(left.seasons).toEqual([3]);
    expect((await upstreamOf(media.test, 3001)).map(({ seasons }) => seasons)).toEqual([[1, 2], [3]]);
    expect(await media.alice.post('/media/request', series(3001, 1, 3))).toMatchObject({
      status: 409,
      problem: { code: 'media.already_requested' },
    });
    expect(await media.alice.post('/media/request', series(3001, 77))).toMatchObject({
      status: 422,
      problem: { code: 'media.no_such_season' },
    });
    expect(await media.alice.post('/media/request', { ...film(2007), mediaType: 'music' })).toMatchObject({
      status: 422,
      problem: { code: 'media.unsupported' },
    });
  });

  it('for seasons that somebody asked for in Overseerr itself stand there already', async () => {
    await media.test.household.overseerr.ask({ person: 'bob', ...series(3002, 1), mediaType: 'tv' });
    const answer = await media.alice.post('/media/request', series(3002, 1));
    expect(answer).toMatchObject({ status: 409, problem: { code: 'media.already_requested' } });
    const { standingRequestId } = answer.problem;
    expect(await media.alice.post(`/media/requests/${standingRequestId}/subscription`)).toMatchObject({
      status: 204,
    });
    expect((await listMine(media.alice)).items.find(({ tmdbId }) => tmdbId === 3002)).toMatchObject({
      isMine: false,
      isSubscribed: true,
    });
  });

  it('that were made in Overseerr itself appear', async () => {
    await media.test.household.overseerr.ask({ person: 'bob', mediaType: 'movie', tmdbId: 2008 });
    const find = async () => (await listMine(media.bob)).items.find(({ tmdbId }) => tmdbId === 2008);
    await expect.poll(find, soon).toMatchObject({ title: 'Salt Road', status: 'pending', isMine: true });
  });

  it('are read and taken back by whoever asked, and are nowhere for others', async () => {
    const { id } = await askFor(media.alice, film(2007));
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/approve'],
      ['POST', '/deny'],
      ['POST', '/retry'],
    ] as const) {
      const expected = path === '' ? 404 : 403;
      expect(await media.bob.send(method, `/media/requests/${id}${path}`, { body: {} })).toMatchObject({
        status: expected,
      });
    }
    expect(await media.bob.get('/admin/requests')).toMatchObject({ status: 403 });
    expect(await media.owner.get(`/media/requests/${id}`)).toMatchObject({ status: 200 });
    expect(await media.owner.send('DELETE', `/media/requests/${id}`)).toMatchObject({ status: 404 });
    expect(await upstreamOf(media.test, 2007)).toHaveLength(1);
    expect(await media.alice.send('DELETE', `/media/requests/${id}`)).toMatchObject({ status: 204 });
    expect(await upstreamOf(media.test, 2007)).toEqual([]);
  });

  it('tell whoever asked why they were denied, and can be asked again', async () => {
    const { id } = await askFor(media.alice, film(2009));
    const reason = 'There is no room <b>this</b> month.';
    expect(await media.owner.post(`/media/requests/${id}/deny`, { reason })).toMatchObject({ status: 200 });
    expect(await readRequest(media.alice, id)).toMatchObject({
      status: 'denied',
      reason,
      can: ['ask-again'],
    });
    expect(await media.owner.post(`/media/requests/${id}/approve`)).toMatchObject({
      status: 409,
      problem: { code: 'media.already_decided' },
    });
    media.overseerr.forget();
    await expect
      .poll(() => media.overseerr.calls().filter((call) => call === 'GET /request').length, soon)
      .toBeGreaterThan(2);
    expect(await readRequest(media.alice, id)).toMatchObject({ status: 'denied', reason });
    await askFor(media.alice, film(2009));
  });

  it('are decided once, however many administrators press at once', async () => {
    const { id } = await askFor(media.alice, film(2010));
    const answers = await Promise.all(
      ['approve', 'deny', 'approve', 'deny'].map((verb) =>
        media.owner.post(`/media/requests/${id}/${verb}`, {}),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
  });
});
