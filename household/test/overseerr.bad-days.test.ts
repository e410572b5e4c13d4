import { describe, expect, it } from 'vitest';
import { bodyOf, useHousehold } from './household-for-test.ts';

const household = useHousehold();

const get = (path: string) => household.overseerr({ path });

function post(path: string, body: object) {
  const { addresses, overseerr } = household.state();
  return fetch(`${addresses.overseerr}/api/v1${path}`, {
    method: 'POST',
    headers: { 'x-api-key': overseerr.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('without The Movie Database', () => {
  it('a search finds nothing, and all else fails as recorded', async () => {
    await household.control.overseerr.set({ tmdb: 'down' });
    expect(await bodyOf(get('/search?query=matrix'))).toEqual({
      page: 1,
      totalPages: 1,
      totalResults: 0,
      results: [],
    });
    for (const [path, message] of [
      ['/discover/trending', 'Unable to retrieve trending items.'],
      ['/movie/2001', 'Unable to retrieve movie.'],
      ['/tv/3001', 'Unable to retrieve series.'],
      ['/backdrops', 'Unable to retrieve backdrops.'],
    ] as const) {
      const answer = await get(path);
      expect(answer.status).toBe(500);
      expect(await bodyOf(answer)).toEqual({ message });
    }
    const refused = await post('/request', { mediaType: 'movie', mediaId: 2001, is4k: false });
    expect(refused.status).toBe(500);
    expect(await bodyOf(refused)).toEqual({
      message: '[TMDB] Failed to fetch movie details: getaddrinfo ENOTFOUND api.themoviedb.org',
    });
  });

  it('requests are still listed, decided and deleted', async () => {
    await household.control.overseerr.set({ tmdb: 'down' });
    const pending = (await household.control.overseerr.requests()).find(({ status }) => status === 1);
    expect((await get('/request?take=2')).status).toBe(200);
    expect((await post(`/request/${pending?.id}/approve`, {})).status).toBe(200);
    const deleted = await household.overseerr({ path: `/request/${pending?.id}`, method: 'DELETE' });
    expect(deleted.status).toBe(204);
  });
});

describe('what hangs', () => {
  it('keeps a search waiting, and gives it nothing in the end', async () => {
    await household.control.overseerr.set({ tmdb: 'hung', tmdbWaitMs: 150 });
    const begun = Date.now();
    expect(await bodyOf(get('/search?query=matrix'))).toMatchObject({ totalResults: 0 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(140);
  });

  it('keeps lists of requests waiting for Radarr, and not those of one user', async () => {
    await household.control.overseerr.set({ radarrHangs: true, radarrWaitMs: 60_000 });
    const list = get('/request').then(
      () => 'list',
      () => 'cut off',
    );
    const own = get('/user/2/requests').then(() => 'own');
    expect(await Promise.race([list, own])).toBe('own');
  });
});

describe('protection against forged requests', () => {
  it('refuses to take requests', async () => {
    await household.control.overseerr.set({ csrfProtection: true });
    const refused = await post('/request', { mediaType: 'movie', mediaId: 2001, is4k: false });
    expect([refused.status, await bodyOf(refused)]).toEqual([403, { message: 'invalid csrf token' }]);
  });
});

describe('a restart', () => {
  it('cuts callers off, and keeps what was asked for', async () => {
    const before = await household.control.overseerr.requests();
    await household.control.overseerr.restart(60_000);
    await expect(get('/status')).rejects.toThrow();
    await household.control.setService('overseerr', { mode: 'up' });
    expect((await get('/status')).status).toBe(200);
    expect(await household.control.overseerr.requests()).toEqual(before);
  });
});

describe('pictures', () => {
  const paths = { seerr: '/imageproxy/tmdb/t/p', overseerr: '/imageproxy/t/p' } as const;

  it.each(['seerr', 'overseerr'] as const)('are drawn at the address of %s', async (dialect) => {
    await household.control.overseerr.set({ dialect });
    const { posterPath, backdropPath } = await bodyOf<{ posterPath: string; backdropPath: string }>(
      get('/movie/2001'),
    );
    for (const file of [
      `/w300${posterPath}`,
      `/w600_and_h900_bestv2${posterPath}`,
      `/original${backdropPath}`,
    ]) {
      const picture = await fetch(household.state().addresses.overseerr + paths[dialect] + file);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    }
  });

  it('look as they do in Plex', async () => {
    const [ours, theirs] = await Promise.all([
      fetch(`${household.state().addresses.overseerr}/imageproxy/tmdb/t/p/original/movie-19-poster.jpg`),
      household.plex({ path: '/library/sections/1/all?title=Metropolis', as: 'owner' }),
    ]);
    const { MediaContainer } = await bodyOf<{ MediaContainer: { Metadata: { thumb: string }[] } }>(theirs);
    const thumb = await household.plex({ path: MediaContainer.Metadata[0]?.thumb ?? '', as: 'owner' });
    expect(Buffer.from(await ours.arrayBuffer()).equals(Buffer.from(await thumb.arrayBuffer()))).toBe(true);
  });
});

describe('what is to discover', () => {
  it('is out, or is still to come in the order of its days', async () => {
    const today = new Date().toISOString().slice(0, 10);
    type Page = { totalResults: number; results: { releaseDate: string }[] };
    const popular = await bodyOf<Page>(get('/discover/movies?page=2'));
    expect(popular.results).toHaveLength(20);
    expect(popular.results.every(({ releaseDate }) => releaseDate <= today)).toBe(true);
    const upcoming = (await bodyOf<Page>(get('/discover/movies/upcoming'))).results.map(
      (film) => film.releaseDate,
    );
    expect(upcoming.every((date) => date > today)).toBe(true);
    expect(upcoming).toEqual([...upcoming].sort());
  });

  it('finds people and collections beside films', async () => {
    const { results } = await bodyOf<{ results: { mediaType: string }[] }>(get('/search?query=lantern'));
    expect(new Set(results.map(({ mediaType }) => mediaType))).toEqual(new Set(['movie', 'collection']));
    const people = await bodyOf<{ results: { mediaType: string }[] }>(get('/search?query=marit%20solberg'));
    expect(people.results.map(({ mediaType }) => mediaType)).toEqual(['person']);
  });
});
