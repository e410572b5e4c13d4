import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

/** How long anybody waits for Overseerr; what was sent may still arrive within twice that time. */
const slowMs = 2000;

const { begin, clear } = shareMediaPortal({ outsideCallMs: slowMs, mediaResendMs: 2 * slowMs });

describe.each(installations)('requests while $dialect has a bad day', patience, (installation) => {
  let media: MediaPortal;
  beforeAll(async () => {
    media = await begin(installation);
  });
  beforeEach(() => clear(installation));

  const goDown = () => media.test.household.setService('overseerr', { mode: 'down' });
  const comeBack = () => media.test.household.setService('overseerr', { mode: 'up' });
  const countUpstream = async (tmdbId: number) => (await upstreamOf(media.test, tmdbId)).length;

  it('are kept, and handed on once and in their order when it is back', async () => {
    await goDown();
    const wanted = [2001, 2002, 2004, 2006, 2007];
    const people = [media.alice, media.bob, media.owner];
    for (const [index, tmdbId] of wanted.entries())
      expect(await askFor(people[index % 3] ?? media.alice, film(tmdbId))).toMatchObject({
        status: 'queued',
        timeline: [{ step: 'asked' }, { step: 'kept' }],
      });
    expect(await media.bob.post('/media/request', film(2001))).toMatchObject({
      status: 409,
      problem: { code: 'media.already_requested' },
    });
    await media.test.restart();
    await comeBack();
    const sent = async () =>
      (await media.test.household.overseerr.requests())
        .filter(({ tmdbId }) => wanted.includes(tmdbId))
        .map(({ tmdbId }) => tmdbId);
    await expect.poll(sent, soon).toEqual(wanted);
    const mine = async () => (await listMine(media.alice)).items.find(({ tmdbId }) => tmdbId === 2001);
    await expect.poll(mine, soon).toMatchObject({ status: 'pending', title: 'The Lantern Keeper' });
    media.overseerr.forget();
    await expect
      .poll(() => media.overseerr.calls().filter((call) => call === 'GET /request').length, soon)
      .toBeGreaterThan(2);
    expect(await sent()).toEqual(wanted);
  });

  it('survive that it stops in the middle of a crowd', async () => {
    const wanted = [2101, 2102, 2103, 2104, 2105, 2106, 2107, 2108];
    await media.test.household.overseerr.set({ insertDelayMs: 60 });
    const asking = wanted.map((tmdbId) => media.alice.post('/media/request', film(tmdbId)));
    await expect.poll(() => countUpstream(2101), soon).toBe(1);
    await media.test.household.overseerr.restart(400);
    const answers = await Promise.all(asking);
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    const left = async () => {
      const { items } = await listMine(media.alice, '&group=waiting');
      const sent = new Set(items.filter(({ status }) => status === 'pending').map(({ tmdbId }) => tmdbId));
      return wanted.filter((tmdbId) => !sent.has(tmdbId));
    };
    await expect.poll(left, soon).toEqual([]);
    for (const tmdbId of wanted) expect(await countUpstream(tmdbId), `${tmdbId}`).toBe(1);
  });

  it('of which the answer is lost are there once', async () => {
    media.overseerr.loseAnswersTo(/^POST \/request$/);
    const lost = await askFor(media.alice, film(2008));
    const lostSeries = await askFor(media.alice, series(3001, 1, 2));
    expect(await countUpstream(2008)).toBe(1);
    media.overseerr.loseAnswersTo(null);
    for (const { id } of [lost, lostSeries])
      await expect
        .poll(() => readRequest(media.alice, id), soon)
        .toMatchObject({ status: 'pending', reason: null });
    expect(await countUpstream(2008)).toBe(1);
    expect(await countUpstream(3001)).toBe(1);
    expect((await listMine(media.alice, '&q=salt')).total).toBe(1);
  });

  it('that are written down more slowly than anybody waits are there once', async () => {
    await media.test.household.overseerr.set({ insertDelayMs: 1.5 * slowMs });
    const slow = await askFor(media.alice, film(2009));
    expect(slow.status).toBe('queued');
    await expect
      .poll(() => readRequest(media.alice, slow.id), soon)
      .toMatchObject({ status: 'pending', reason: null });
    expect(await countUpstream(2009)).toBe(1);
  });

  it('that fail with 500 are kept, and sent when it works again', async () => {
    await media.test.household.setService('overseerr', { mode: 'fail', status: 500 });
    const failed = await askFor(media.alice, film(2010));
    expect(failed.status).toBe('queued');
    await comeBack();
    await expect
      .poll(() => readRequest(media.alice, failed.id), soon)
      .toMatchObject({ status: 'pending', reason: null });
    expect(await countUpstream(2010)).toBe(1);
  });

  it('that its own database of films cannot tell of are kept', async () => {
    await media.test.household.overseerr.set({ tmdb: 'down' });
    const asked = await askFor(media.alice, film(2110));
    expect(asked.status).toBe('queued');
    await media.test.household.overseerr.set({ tmdb: 'up' });
    await expect
      .poll(() => readRequest(media.alice, asked.id), soon)
      .toMatchObject({ status: 'pending', title: expect.stringMatching(/./) });
  });

  it('say why they are kept while it takes nothing from the portal', async () => {
    await media.test.household.overseerr.set({ csrfProtection: true });
    const kept = await askFor(media.alice, film(2111));
    expect(kept).toMatchObject({ status: 'queued', reason: expect.stringContaining('CSRF') });
    await media.test.household.overseerr.set({ csrfProtection: false });
    await expect
      .poll(() => readRequest(media.alice, kept.id), soon)
      .toMatchObject({ status: 'pending', reason: null });
  });

  it('are kept, not lost, while it does not accept the key', async () => {
    const { apiKey } = await media.test.household.overseerr.state();
    await media.test.household.overseerr.set({ apiKey: 'another-key' });
    await media.test.restart();
    const kept = await askFor(media.alice, film(2112));
    expect(kept.status).toBe('queued');
    await media.test.household.overseerr.set({ apiKey });
    await expect
      .poll(() => readRequest(media.alice, kept.id), soon)
      .toMatchObject({ status: 'pending', reason: null });
  });

  it('of somebody whom it has not seen bring that person in', async () => {
    await media.test.household.overseerr.empty();
    await media.test.household.overseerr.addTitle({ mediaType: 'movie', id: 2113, title: 'A Film' });
    const asked = await askFor(media.bob, film(2113));
    await expect
      .poll(() => readRequest(media.bob, asked.id), soon)
      .toMatchObject({ status: 'pending', reason: null });
    expect(await upstreamOf(media.test, 2113)).toMatchObject([{ person: 'bob' }]);
  });

  it('of somebody whom it knew by another number bring that person in again', async () => {
    await askFor(media.bob, film(2116));
    expect(await media.bob.get('/media/quota')).toMatchObject({ status: 200 });
    await media.test.household.overseerr.empty();
    expect(await media.bob.get('/media/quota')).toMatchObject({ status: 200 });
    await media.test.household.overseerr.addTitle({ mediaType: 'movie', id: 2117, title: 'A Film' });
    const asked = await askFor(media.bob, film(2117));
    await expect
      .poll(() => readRequest(media.bob, asked.id), soon)
      .toMatchObject({ status: 'pending', reason: null });
    expect(await upstreamOf(media.test, 2117)).toMatchObject([{ person: 'bob' }]);
  });

  it('of somebody whom it cannot take in are refused, and nothing is left of them', async () => {
    await media.test.household.overseerr.empty();
    await media.test.household.overseerr.addTitle({ mediaType: 'movie', id: 2114, title: 'A Film' });
    await media.test.restart();
    media.overseerr.answerTo(/^POST \/user\/import-from-plex$/, []);
    expect(await media.bob.post('/media/request', film(2114))).toMatchObject({
      status: 409,
      problem: { code: 'media.account_missing', detail: expect.stringContaining('administrator') },
    });
    expect(await media.bob.get('/media/quota')).toMatchObject({
      status: 409,
      problem: { code: 'media.account_missing' },
    });
    expect(await listMine(media.bob)).toMatchObject({ total: 0 });
    expect(await upstreamOf(media.test, 2114)).toEqual([]);
  });

  it('wait for a decision that could not be told to it', async () => {
    const { id } = await askFor(media.alice, film(2115));
    await goDown();
    expect(await media.owner.post(`/media/requests/${id}/approve`)).toMatchObject({ status: 503 });
    await comeBack();
    const approve = async () => (await media.owner.post(`/media/requests/${id}/approve`)).status;
    await expect.poll(approve, soon).toBe(200);
    expect(await upstreamOf(media.test, 2115)).toMatchObject([{ status: 2 }]);
  });
});
