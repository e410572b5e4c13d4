import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openMediaServers } from '../../../../test/support/plex-clients.ts';

const section = { id: '1', title: 'Films', type: 'movie', shape: 'poster' } as const;
const page = { start: 60, size: 30 };
const byTitle = { section, sort: 'title', order: 'asc', page } as const;

const serverWith = async (container: object) => {
  const server = await startOutsideServer(answering(200, { MediaContainer: container }));
  const media = openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' });
  const lastQuery = () => new URL(server.requests.at(-1)?.url ?? '', server.url);
  return { media, server, lastQuery };
};

describe('a page of a section', () => {
  it('is asked for with both bounds, type, sort and filters', async () => {
    const { media, server, lastQuery } = await serverWith({ totalSize: 250 });
    await media.browse({ ...byTitle, sort: 'added', order: 'desc', genre: '7', year: 1926, unwatched: true });
    const { pathname, searchParams } = lastQuery();
    expect(pathname).toBe('/library/sections/1/all');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      type: '1',
      sort: 'addedAt:desc',
      genre: '7',
      year: '1926',
      unwatched: '1',
    });
    expect(server.requests[0]?.headers).toMatchObject({
      'x-plex-container-start': '60',
      'x-plex-container-size': '30',
    });
  });

  it('sends no filter that is not wanted', async () => {
    const { media, lastQuery } = await serverWith({ totalSize: 0 });
    await media.browse({ ...byTitle, unwatched: false });
    const names = [...lastQuery().searchParams.keys()];
    expect(names).not.toContain('unwatched');
    expect(names).not.toContain('genre');
  });

  it.each([
    ['show', '2'],
    ['artist', '8'],
  ] as const)('of a section of type %s asks for type %s', async (type, number) => {
    const { media, lastQuery } = await serverWith({ totalSize: 0 });
    await media.browse({ ...byTitle, section: { ...section, type } });
    expect(lastQuery().searchParams.get('type')).toBe(number);
  });

  it('reads loose types, and what is absent as null or empty', async () => {
    const { media } = await serverWith({
      totalSize: '250',
      librarySectionID: 1,
      librarySectionTitle: 'Films',
      Metadata: [
        {
          ratingKey: 55,
          type: 'movie',
          title: 'Loose',
          year: '1926',
          viewCount: '1',
          duration: 60000.7,
          art: '',
        },
        { ratingKey: '56', type: 'clip' },
      ],
    });
    const read = await media.browse(byTitle);
    expect(read).toMatchObject({
      answer: 'found',
      value: {
        total: 250,
        items: [
          {
            ratingKey: '55',
            year: 1926,
            durationMs: 60_000,
            backdrop: null,
            progress: { isWatched: true, viewOffsetMs: null, episodes: null },
            libraryId: '1',
            libraryTitle: 'Films',
          },
          { ratingKey: '56', type: 'other', title: '', poster: null, progress: { isWatched: false } },
        ],
      },
    });
  });

  it('passes no picture on that lies elsewhere', async () => {
    const thumb = 'https://metadata-static.plex.tv/people/1.jpg';
    const { media } = await serverWith({
      Metadata: [{ ratingKey: '1', type: 'movie', thumb, art: '//x/y' }],
    });
    const read = await media.browse(byTitle);
    expect(read).toMatchObject({ value: { items: [{ poster: null, backdrop: null }] } });
  });

  it.each([400, 403, 404])('is not found after a %i', async (status) => {
    const server = await startOutsideServer(answering(status, '<html>'));
    const media = openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' });
    expect(await media.browse(byTitle)).toEqual({ answer: 'not-found' });
  });
});

describe('the letters of a section', () => {
  it('come with their sizes in the order of the titles', async () => {
    const { media, lastQuery } = await serverWith({
      Directory: [
        { key: '%23', title: '#', size: 4 },
        { key: 'A', title: 'A', size: '12' },
      ],
    });
    const read = await media.listLetters({ section, year: 1926 });
    expect(read).toEqual({
      answer: 'found',
      value: [
        { letter: '#', size: 4 },
        { letter: 'A', size: 12 },
      ],
    });
    expect(lastQuery().searchParams.get('year')).toBe('1926');
  });
});

describe('the filters of a section', () => {
  it('are its genres, and its years from the latest', async () => {
    const server = await startOutsideServer((request, response) => {
      const Directory = request.url?.includes('/genre')
        ? [{ key: '7', title: 'Drama' }]
        : [
            { key: '1926', title: '1926' },
            { key: '1931', title: '1931' },
          ];
      answering(200, { MediaContainer: { Directory } })(request, response);
    });
    const media = openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' });
    expect(await media.listFilters(section)).toEqual({
      answer: 'found',
      value: { genres: [{ id: '7', title: 'Drama' }], years: [1931, 1926] },
    });
  });
});
