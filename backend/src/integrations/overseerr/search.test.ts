import { describe, expect, it } from 'vitest';
import { findRecording, startFakeOverseerr } from '../../../test/support/recorded-overseerr.ts';

const page = { status: 200, body: { page: 1, totalPages: 1, totalResults: 0, results: [] } };

describe('a search', () => {
  it.each([
    ["Schindler's List", 'Schindler%27s%20List'],
    ['The Matrix', 'The%20Matrix'],
    ['matrix (1999)', 'matrix%20%281999%29'],
    ['mother!*', 'mother%21%2A'],
    ['tmdb:603', 'tmdb%3A603'],
    [":/?#[]@!$&'()*+,;=", '%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D'],
    ['Amélie', 'Am%C3%A9lie'],
    ['100%', '100%25'],
    ['half \ud83d', 'half%20%EF%BF%BD'],
    ['  matrix ', 'matrix'],
  ])('for %j is written as Overseerr takes it', async (query, written) => {
    const { overseerr, sent } = await startFakeOverseerr(() => page);
    expect(await overseerr.search({ query, page: 2 })).toMatchObject({ answer: 'found' });
    expect(sent[0]?.url).toBe(`/search?query=${written}&page=2`);
  });

  it.each(['', '   '])('for %j is never sent', async (query) => {
    const { overseerr, sent } = await startFakeOverseerr(() => page);
    await expect(overseerr.search({ query })).rejects.toMatchObject({
      code: 'validation.failed',
      meta: { fields: [{ path: 'query' }] },
    });
    expect(sent).toEqual([]);
  });

  it('leaves out what it cannot read, and keeps the rest', async () => {
    const results = [
      { mediaType: 'collection', id: 2344, title: 'The Matrix Collection' },
      { mediaType: 'movie', title: 'Without an id' },
      { mediaType: 'movie', id: 1, title: 'Odd', releaseDate: 'soon', posterPath: '//x/y.jpg', mediaInfo: 7 },
    ];
    const body = { page: 1, totalPages: 1, totalResults: 3, results };
    const { overseerr } = await startFakeOverseerr(() => ({ status: 200, body }));
    const read = await overseerr.search({ query: 'matrix' });
    if (read.answer !== 'found') throw new Error('It was refused');
    expect(read.value.items).toHaveLength(1);
    expect(read.value.items[0]).toMatchObject({ title: 'Odd', releasedOn: null, posterPath: null });
  });

  it('names the item of the library, also of what is there in 4K alone', async () => {
    const found = { mediaType: 'movie', title: 'Seen' };
    const results = [
      { ...found, id: 1, mediaInfo: { status: 5, status4k: 5, ratingKey: '11', ratingKey4k: '12' } },
      { ...found, id: 2, mediaInfo: { status: 1, status4k: 5, ratingKey: null, ratingKey4k: '22' } },
    ];
    const body = { page: 1, totalPages: 1, totalResults: 2, results };
    const { overseerr } = await startFakeOverseerr(() => ({ status: 200, body }));
    expect(await overseerr.search({ query: 'seen' })).toMatchObject({
      value: { items: [{ ratingKey: '11' }, { ratingKey: '22' }] },
    });
  });
});

describe('a list to discover', () => {
  it.each([
    [{ list: 'movies', genreId: 28 } as const, '/discover/movies/genre/28?page=1'],
    [{ list: 'tv', genreId: 18, page: 3 } as const, '/discover/tv/genre/18?page=3'],
    [{ list: 'upcoming-tv' } as const, '/discover/tv/upcoming?page=1'],
  ])('of %j has its own address', async (query, url) => {
    const { overseerr, sent } = await startFakeOverseerr(() => page);
    await overseerr.discover(query);
    expect(sent[0]?.url).toBe(url);
  });

  it('without genres has no genre', async () => {
    const { overseerr } = await startFakeOverseerr(() => page);
    expect(() => overseerr.discover({ list: 'trending', genreId: 28 })).toThrow(RangeError);
  });

  it('cannot be had while TMDB is down', async () => {
    const { overseerr } = await startFakeOverseerr(() => findRecording('seerr', 'tmdb-down-discover'));
    await expect(overseerr.discover({ list: 'trending' })).rejects.toMatchObject({
      code: 'upstream.unavailable',
    });
  });
});
