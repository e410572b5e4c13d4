import { describe, expect, it } from 'vitest';
import { recordedDialects, startRecordedOverseerr } from '../../../test/support/recorded-overseerr.ts';

describe.each(recordedDialects)('what %s tells', (dialect) => {
  const open = async (...names: string[]) => (await startRecordedOverseerr(dialect, names)).overseerr;

  it('of its users finds them by their Plex account', async () => {
    const { overseerr, sent } = await startRecordedOverseerr(dialect, ['user-list-admin']);
    const read = await overseerr.users.list();
    if (read.answer !== 'found') throw new Error('It was refused');
    expect(read.value.users).toContainEqual({ userId: 2, plexId: '1002', name: 'alice' });
    expect(read.value.byPlexId.get('1003')).toBe(3);
    expect(JSON.stringify(read)).not.toContain('@');
    expect(sent.map(({ url }) => url)).toEqual(['/user?take=1000&skip=0']);
  });

  it('of a quota is what is left, and null without limit', async () => {
    const unlimited = await (await open('user-quota')).users.findQuota(2);
    const none = { days: null, limit: null, used: 0, remaining: null, isExhausted: false };
    expect(unlimited).toEqual({ answer: 'found', value: { movie: none, tv: none } });
    const limited = await (await open('quota-alice')).users.findQuota(2);
    expect(limited).toMatchObject({
      value: { movie: { days: 7, limit: 1, used: 2, remaining: 0, isExhausted: true }, tv: { limit: 2 } },
    });
  });

  it('of quotas of others is refused', async () => {
    const overseerr = await open('quota-of-other-as-bob');
    expect(await overseerr.users.findQuota(2)).toEqual({ answer: 'refused' });
  });

  it('of a search is films, series and people, with what is known of them', async () => {
    const overseerr = await open('search-all-types');
    const read = await overseerr.search({ query: 'all' });
    if (read.answer !== 'found') throw new Error('It was refused');
    expect(read.value).toMatchObject({ page: 1, totalPages: 3, total: 36 });
    expect(new Set(read.value.items.map(({ type }) => type))).toEqual(new Set(['movie', 'tv', 'person']));
    expect(read.value.items).toContainEqual({
      type: 'movie',
      tmdbId: 603,
      title: 'The Matrix',
      releasedOn: '1999-03-30',
      overview: 'A hacker learns that the world he lives in is a simulation.',
      rating: 8.1,
      posterPath: '/poster603.jpg',
      backdropPath: '/backdrop603.jpg',
      genreIds: [28, 878],
      availability: 'unknown',
      availability4k: 'unknown',
      ratingKey: null,
    });
    expect(read.value.items).toContainEqual(
      expect.objectContaining({ tmdbId: 999001, posterPath: null, releasedOn: null, overview: null }),
    );
    expect(read.value.items).toContainEqual(
      expect.objectContaining({ type: 'person', name: 'Keanu Reeves', photoPath: '/person6384.jpg' }),
    );
  });

  it('of a search says what was asked for, and that nothing was found', async () => {
    const known = await (await open('search-with-mediaInfo')).search({ query: 'matrix' });
    expect(known).toMatchObject({ value: { items: [{ tmdbId: 603, availability: 'pending' }, {}] } });
    const nothing = await (await open('search-nohits')).search({ query: 'zzzz' });
    expect(nothing).toMatchObject({ value: { items: [], total: 0 } });
  });

  it.each([
    ['trending', 'discover-trending'],
    ['movies', 'discover-movies'],
    ['upcoming-movies', 'discover-movies-upcoming'],
    ['tv', 'discover-tv'],
    ['upcoming-tv', 'discover-tv-upcoming'],
  ] as const)('of the list %s is a page of titles', async (list, name) => {
    const read = await (await open(name)).discover({ list });
    if (read.answer !== 'found') throw new Error('It was refused');
    expect(read.value.items.length).toBeGreaterThan(0);
    for (const { type } of read.value.items) expect(['movie', 'tv']).toContain(type);
  });

  it('of genres is their names, and a page of one', async () => {
    const overseerr = await open('discover-genreslider-movie', 'discover-movies-genre');
    expect(await overseerr.listGenres('movie')).toMatchObject({ value: [{ id: 28, name: 'Action' }, {}] });
    const page = await overseerr.discover({ list: 'movies', genreId: 28 });
    expect(page).toMatchObject({ answer: 'found', value: { page: 1 } });
  });

  it('of a film is all that its page shows', async () => {
    const read = await (await open('movie-603')).findMovie(603);
    expect(read).toMatchObject({
      value: {
        type: 'movie',
        title: 'The Matrix',
        runtimeMinutes: 136,
        imdbId: 'tt0000603',
        genres: [{ id: 28, name: 'Action' }],
        trailerUrl: 'https://www.youtube.com/watch?v=abc123',
        cast: [{ tmdbId: 6384, name: 'Keanu Reeves', role: 'Neo', photoPath: '/person6384.jpg' }],
        mediaId: null,
        availability: 'unknown',
        requests: [],
      },
    });
  });

  it('of a film says who asked for it, and nobody by address or Plex account', async () => {
    const read = await (await open('movie-603-with-mediaInfo')).findMovie(603);
    expect(read).toMatchObject({
      value: {
        mediaId: 1,
        availability: 'pending',
        requests: [
          { requestId: 1, state: 'pending', is4k: false, requestedBy: { userId: 2, name: 'alice' } },
          { requestId: 2, requestedBy: { userId: 3 } },
        ],
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/@|100[123]|avatar/);
    const available = await (await open('movie-603-available')).findMovie(603);
    expect(available).toMatchObject({ value: { availability: 'available' } });
  });

  it('of a series is its seasons and which of them were asked for', async () => {
    const read = await (await open('tv-1396-with-mediaInfo')).findTv(1396);
    if (read.answer !== 'found') throw new Error('It was not found');
    const { seasons, requests, ...series } = read.value;
    expect(series).toMatchObject({ title: 'Breaking Bad', runtimeMinutes: 50, tvdbId: 81189 });
    expect(seasons.map(({ season, episodeCount }) => [season, episodeCount])).toEqual([
      [0, 3],
      [1, 8],
      [2, 8],
      [3, 8],
      [4, 8],
      [5, 8],
    ]);
    expect(requests[0]?.seasons).toEqual([
      { season: 1, state: 'pending' },
      { season: 2, state: 'pending' },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/@|100[123]/);
  });

  it('of a season is its episodes, with stills by their path alone', async () => {
    const read = await (await open('tv-season')).findSeason({ tmdbId: 1396, season: 1 });
    expect(read).toEqual({
      answer: 'found',
      value: {
        season: 1,
        name: 'Season 1',
        overview: null,
        episodes: [
          { episode: 1, name: 'Pilot', overview: null, airedOn: '2008-01-20', stillPath: '/still.jpg' },
        ],
      },
    });
  });

  it('of requests is a slice of them all, or of one user', async () => {
    const all = await (await open('list-page2')).requests.list({ take: 2, skip: 2 });
    if (all.answer !== 'found') throw new Error('It was refused');
    expect(all.value.items).toHaveLength(2);
    expect(all.value.total).toBeGreaterThan(2);
    const mine = await (await open('user-requests')).requests.listOf({ userId: 2, take: 20, skip: 0 });
    expect(mine).toMatchObject({
      value: {
        total: 3,
        items: [{ type: 'tv', tmdbId: 1396, seasons: [{ season: 1 }, { season: 2 }] }, {}, {}],
      },
    });
    expect(JSON.stringify([all, mine])).not.toMatch(/@|100[123]/);
  });

  it('of a request tells its state apart from whether the title is there', async () => {
    const read = await (await open('get-request-after-available')).requests.find(1);
    expect(read).toMatchObject({
      value: {
        requestId: 1,
        type: 'movie',
        tmdbId: 603,
        mediaId: 1,
        state: dialect === 'seerr' ? 'completed' : 'approved',
        availability: 'available',
        download: null,
        requestedBy: { userId: 2, name: 'alice' },
      },
    });
  });

  it('of a request that is unknown or of another user is no request', async () => {
    expect(await (await open('get-request-404')).requests.find(99999)).toEqual({ answer: 'not-found' });
    expect(await (await open('get-request-other-user')).requests.find(1)).toEqual({ answer: 'refused' });
    const list = await open('list-as-alice-for-bob');
    expect(await list.requests.list({ take: 5, skip: 0, asUser: 2 })).toEqual({ answer: 'refused' });
  });

  it('of the number of requests is how they stand', async () => {
    const read = await (await open('count')).requests.count();
    expect(read).toMatchObject({ value: { movie: 4, approved: 1, processing: 1, available: 0 } });
  });

  it('of problems is what was reported and said', async () => {
    const read = await (await open('issue-get')).issues.find(1);
    expect(read).toMatchObject({
      value: {
        issueId: 1,
        issueType: 'subtitles',
        state: 'open',
        season: null,
        episode: null,
        type: 'movie',
        tmdbId: 603,
        mediaId: 1,
        reportedBy: { userId: 2, name: 'alice' },
        comments: [{ by: { userId: 2, name: 'alice' } }],
      },
    });
    const list = await (await open('issue-list')).issues.list({ take: 10, skip: 0, state: 'open' });
    expect(list).toMatchObject({ value: { total: 1, items: [{ issueId: 1 }] } });
    expect(JSON.stringify([read, list])).not.toMatch(/@example|100[123]|avatar/);
  });

  it('of a problem that is unknown or of another user is no problem', async () => {
    expect(await (await open('issue-404')).issues.find(9999)).toEqual({ answer: 'not-found' });
    expect(await (await open('issue-as-bob')).issues.find(1)).toEqual({ answer: 'refused' });
  });

  it('of its webhook is where it points', async () => {
    const read = await (await open('webhook-get-after')).webhook.find();
    expect(read).toMatchObject({
      value: {
        isEnabled: true,
        types: 8158,
        url: expect.stringContaining('/hook/'),
        authHeader: 'Bearer hook-secret',
      },
    });
    const fresh = await (await open('webhook-get')).webhook.find();
    expect(fresh).toMatchObject({ value: { isEnabled: false, types: 0, url: null, authHeader: null } });
  });

  it('of itself is which of the two it is', async () => {
    const read = await (await open('settings-public')).getPublicSettings();
    expect(read).toMatchObject({ value: { dialect, partialRequestsEnabled: true, movie4kEnabled: false } });
  });
});

describe('what Seerr tells', () => {
  it('of a search says what is blocklisted', async () => {
    const { overseerr } = await startRecordedOverseerr('seerr', ['search-blocklisted']);
    expect(await overseerr.search({ query: 'matrix' })).toMatchObject({
      value: { items: [{ availability: 'available' }, { availability: 'blocklisted' }] },
    });
  });
});
