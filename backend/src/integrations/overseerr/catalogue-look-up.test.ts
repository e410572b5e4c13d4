import { describe, expect, it } from 'vitest';
import {
  findRecording,
  recordedDialects,
  startFakeOverseerr,
} from '../../../test/support/recorded-overseerr.ts';

const isWitness = (url: string) => url.startsWith('/discover/trending');
const names = { movie: 'movie-unknown', down: 'tmdb-down-discover', up: 'discover-trending' };

describe.each(recordedDialects)('a title that %s cannot retrieve', (dialect) => {
  it('is unknown when TMDB can be reached, and says nothing against Overseerr', async () => {
    const { overseerr, sent, breakers, target } = await startFakeOverseerr(
      ({ url }) => findRecording(dialect, isWitness(url) ? names.up : names.movie),
      { volume: 1 },
    );
    expect(await overseerr.findMovie(123456)).toEqual({ answer: 'not-found' });
    expect(await overseerr.findMovie(123457)).toEqual({ answer: 'not-found' });
    expect(breakers.of(`${target.url} catalogue`).state()).toBe('closed');
    expect(sent.filter(({ url }) => isWitness(url))).toHaveLength(2);
  });
});

describe('a title that cannot be retrieved', () => {
  const withoutTmdb = (lookUp: string, limits = {}) =>
    startFakeOverseerr(({ url }) => findRecording('seerr', isWitness(url) ? names.down : lookUp), limits);

  it('while TMDB is down is not called unknown', async () => {
    const unavailable = { code: 'upstream.unavailable', meta: { service: 'overseerr' } };
    const films = await withoutTmdb('tmdb-down-movie');
    await expect(films.overseerr.findMovie(603)).rejects.toMatchObject(unavailable);
    const series = await withoutTmdb('tmdb-down-tv');
    await expect(series.overseerr.findTv(1396)).rejects.toMatchObject(unavailable);
  });

  it('while TMDB is down opens the breaker of what asks TMDB, and no other', async () => {
    const { overseerr, breakers, target } = await withoutTmdb('tmdb-down-movie', { volume: 4 });
    for (const _ of [1, 2, 3, 4]) await overseerr.findMovie(603).catch(() => {});
    expect(breakers.of(`${target.url} catalogue`).state()).toBe('open');
    expect(breakers.of(target.url).state()).toBe('closed');
  });

  it('is asked about on pages that nobody else asks for', async () => {
    const { overseerr, sent } = await withoutTmdb('tmdb-down-movie');
    for (const _ of [1, 2, 3]) await overseerr.findMovie(603).catch(() => {});
    const pages = sent.flatMap(({ url }) => /trending\?page=(\d+)$/.exec(url)?.[1] ?? []).map(Number);
    expect(pages).toHaveLength(3);
    expect(Math.min(...pages)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...pages)).toBeLessThanOrEqual(400);
  });

  it('is a failure when Overseerr fails in other words', async () => {
    const { overseerr, sent } = await startFakeOverseerr(() => ({ status: 500, body: { message: 'Oh no' } }));
    await expect(overseerr.findMovie(603)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    expect(sent).toHaveLength(1);
  });

  it('is a failure when something in front of Overseerr knows no such page', async () => {
    const { overseerr } = await startFakeOverseerr(() => ({ status: 404, body: '<html>' }));
    await expect(overseerr.findMovie(603)).rejects.toMatchObject({ code: 'upstream.unavailable' });
  });

  it('ends in time when TMDB hangs', async () => {
    const { overseerr } = await startFakeOverseerr(() => () => {}, { timeoutMs: 50 });
    await expect(overseerr.findTv(1396)).rejects.toMatchObject({ code: 'upstream.timeout' });
  });

  it('is refused when the answer is beyond measure', async () => {
    const { overseerr } = await startFakeOverseerr(() => ({ status: 200, body: 'x'.repeat(6_000_000) }));
    await expect(overseerr.findMovie(603)).rejects.toMatchObject({ code: 'upstream.unavailable' });
  });
});

describe('titles beside a title', () => {
  it('are recommended or alike', async () => {
    const { overseerr, sent } = await startFakeOverseerr(() => findRecording('seerr', 'discover-movies'));
    const read = await overseerr.listRelated({ type: 'movie', tmdbId: 603, by: 'recommendations' });
    expect(read).toMatchObject({ answer: 'found', value: { page: 1 } });
    await overseerr.listRelated({ type: 'tv', tmdbId: 1396, by: 'similar', page: 2 });
    expect(sent.map(({ url }) => url)).toEqual([
      '/movie/603/recommendations?page=1',
      '/tv/1396/similar?page=2',
    ]);
  });
});
