import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { findRecording, type Reply, startFakeOverseerr } from '../../../test/support/recorded-overseerr.ts';
import type { NewRequest } from './create-request.ts';

const film: NewRequest = { type: 'movie', tmdbId: 603, is4k: false, asUser: 2 };

const ask = async (reply: Reply, limits = {}) => {
  const { overseerr, sent, breakers, target } = await startFakeOverseerr(() => reply, limits);
  const outcome = await overseerr.requests.create(film).catch((error: unknown) => ({ error }));
  return { outcome, sent, overseerr, breaker: breakers.of(`${target.url} catalogue`) };
};

const silence = () => {};
const breakingOff = (response: ServerResponse) => response.destroy();
const breakingOffHalfway = (response: ServerResponse) => {
  response.writeHead(201, { 'content-length': '500' }).write('{"id":1');
  response.destroy();
};

describe('asking for a title', () => {
  it.each<[string, Reply]>([
    ['no answer comes', silence],
    ['the connection breaks', breakingOff],
    ['the answer breaks off', breakingOffHalfway],
    ['the answer cannot be read', { status: 201, body: '<html>' }],
    ['the answer is too large', { status: 201, body: 'x'.repeat(6_000_000) }],
    ['the answer is none that is known', { status: 200, body: {} }],
    ['a proxy lost patience', { status: 504, body: '' }],
    ['a proxy lost Overseerr', { status: 502, body: '' }],
    ['something in Overseerr failed', { status: 500, body: { message: 'SQLITE_BUSY' } }],
  ])('has an unknown outcome when %s, and is not sent again', async (_when, reply) => {
    const { outcome, sent } = await ask(reply, reply === silence ? { timeoutMs: 1000 } : {});
    expect(outcome).toEqual({ outcome: 'unknown', cause: expect.any(Error) });
    expect(sent).toHaveLength(1);
  });

  it('was certainly not done when Overseerr cannot be reached', async () => {
    const { overseerr, server } = await startFakeOverseerr(() => silence);
    await server.close();
    await expect(overseerr.requests.create(film)).rejects.toMatchObject({ code: 'upstream.unavailable' });
  });

  it('was certainly not done while TMDB is down', async () => {
    const { outcome, sent } = await ask(findRecording('seerr', 'tmdb-down-request'));
    expect(outcome).toMatchObject({
      error: { code: 'upstream.unavailable', meta: { service: 'overseerr' } },
    });
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['refuses as a page of HTML', { status: 403, body: '<html>' }],
    ['leads elsewhere', (response) => response.writeHead(302, { location: '/login' }).end()],
    ['has too many callers', { status: 429, body: '' }],
  ])('was certainly not done when something before Overseerr %s', async (_what, reply) => {
    const { outcome } = await ask(reply);
    expect(outcome).toMatchObject({ error: { code: 'upstream.unavailable' } });
  });

  it('is not sent while the breaker is open', async () => {
    const { sent, overseerr, breaker } = await ask({ status: 502, body: '' }, { volume: 1 });
    expect(breaker.state()).toBe('open');
    await expect(overseerr.requests.create(film)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    [403, { message: 'Movie Quota exceeded.' }],
    [409, { message: 'Request for this media already exists.' }],
    [500, { message: '[TMDB] Failed to fetch movie details: Request failed with status code 404' }],
  ])('that is refused with %i says nothing against Overseerr', async (status, body) => {
    const { breaker } = await ask({ status, body }, { volume: 1 });
    expect(breaker.state()).toBe('closed');
  });

  it.each([Number.NaN, 1.5, 0, -3])('is never done as user %s', async (asUser) => {
    const { overseerr, sent } = await startFakeOverseerr(() => silence);
    await expect(overseerr.requests.create({ ...film, asUser })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });

  it('names its user in no body, and always says whether in 4K', async () => {
    const created = findRecording('seerr', 'req-tv-seasons');
    const { overseerr, sent } = await startFakeOverseerr(() => created);
    await overseerr.requests.create({ ...film, is4k: true });
    await overseerr.requests.create({ ...film, type: 'tv', seasons: [3] });
    expect(sent.map(({ body }) => body)).toEqual([
      { mediaType: 'movie', mediaId: 603, is4k: true },
      { mediaType: 'tv', mediaId: 603, is4k: false, seasons: [3] },
    ]);
  });
});

describe('deciding about a request', () => {
  it('has an unknown outcome when no answer comes', async () => {
    const { overseerr, sent } = await startFakeOverseerr(() => silence, { timeoutMs: 1000 });
    expect(await overseerr.requests.approve(1)).toMatchObject({ outcome: 'unknown' });
    expect(await overseerr.requests.remove(1)).toMatchObject({ outcome: 'unknown' });
    expect(sent).toHaveLength(2);
  });

  it('says when protection against forged requests stands in the way', async () => {
    const { overseerr } = await startFakeOverseerr(() => findRecording('seerr', 'csrf'));
    expect(await overseerr.requests.decline(1)).toEqual({ outcome: 'csrf' });
    const comment = { issueId: 1, message: 'x', asUser: 2 };
    expect(await overseerr.issues.comment(comment)).toEqual({ outcome: 'csrf' });
    expect(await overseerr.users.importFromPlex(['1002'])).toEqual({ outcome: 'csrf' });
  });

  it('works while TMDB is down', async () => {
    const { overseerr } = await startFakeOverseerr(
      ({ url }) => findRecording('seerr', url.startsWith('/request') ? 'approve' : 'tmdb-down-movie'),
      { volume: 2 },
    );
    for (const _ of [1, 2, 3]) await overseerr.findMovie(603).catch(() => {});
    expect(await overseerr.requests.approve(1)).toMatchObject({ outcome: 'done' });
  });
});
