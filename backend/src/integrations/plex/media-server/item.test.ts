import { mediaItemSchema } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openMediaServers } from '../../../../test/support/plex-clients.ts';

const film = {
  ratingKey: '55',
  type: 'movie',
  title: 'Charade',
  year: 1963,
  thumb: '/library/metadata/55/thumb/1',
  art: '/library/metadata/55/art/1',
  duration: 6_780_000,
  viewOffset: 2_000_000,
  rating: 7.2,
  audienceRating: '8',
  originallyAvailableAt: '1963-12-05',
  librarySectionID: 1,
  librarySectionTitle: 'Films',
  Genre: [{ tag: 'Comedy' }, { tag: 'Mystery' }],
  Role: [
    { tag: 'Cary Grant', role: 'Peter Joshua', thumb: 'https://metadata-static.plex.tv/people/1.jpg' },
    { tag: 'Audrey Hepburn' },
    { role: 'Nobody' },
  ],
  Guid: [{ id: 'imdb://tt0056923' }, { id: 'tmdb://4808' }],
  Media: [
    {
      videoResolution: '1080',
      width: 1920,
      height: 1080,
      videoCodec: 'h264',
      audioCodec: 'aac',
      audioChannels: 2,
      container: 'mkv',
      bitrate: 8000,
      duration: 6_780_000,
      Part: [
        {
          file: '/media/films/Charade (1963)/Charade.mkv',
          size: 4_000_000_000,
          Stream: [
            { streamType: 1, language: 'English' },
            { streamType: 2, language: 'English' },
            { streamType: 3, language: 'German' },
            { streamType: 3, language: 'German' },
          ],
        },
        { file: '/media/films/Charade (1963)/Charade-2.mkv', size: 1_000_000_000 },
      ],
    },
  ],
};

const itemOf = async (Metadata: object[]) => {
  const server = await startOutsideServer(answering(200, { MediaContainer: { size: 1, Metadata } }));
  return openMediaServers().at({ machineIdentifier: 'm1', uri: server.url, token: 'token' }).findItem('55');
};

const detailsOf = async (item: object) => {
  const read = await itemOf([item]);
  if (read.answer !== 'found') throw new Error(`The answer was ${read.answer}`);
  return read.value;
};

describe('an item', () => {
  it('has all that the contract tells of it', async () => {
    const item = await detailsOf(film);
    expect(item).toMatchObject({
      title: 'Charade',
      rating: 8,
      releasedOn: '1963-12-05',
      genres: ['Comedy', 'Mystery'],
      progress: { isWatched: false, viewOffsetMs: 2_000_000 },
      externalIds: { tmdb: '4808', imdb: 'tt0056923', tvdb: null },
      libraryId: '1',
      cast: [
        { name: 'Cary Grant', role: 'Peter Joshua', photo: null },
        { name: 'Audrey Hepburn', role: null, photo: null },
      ],
    });
    const told = { ...item, asOf: new Date().toISOString(), stale: false };
    expect(mediaItemSchema.parse(told)).toEqual(told);
  });

  it('tells of its files how they look and how large they are, but not where they lie', async () => {
    const item = await detailsOf(film);
    expect(item.versions).toEqual([
      {
        resolution: '1080',
        width: 1920,
        height: 1080,
        videoCodec: 'h264',
        audioCodec: 'aac',
        audioChannels: 2,
        container: 'mkv',
        bitrateKbps: 8000,
        sizeBytes: 5_000_000_000,
        durationMs: 6_780_000,
        audioLanguages: ['English'],
        subtitleLanguages: ['German'],
      },
    ]);
    expect(JSON.stringify(item)).not.toContain('/media/films');
  });

  it('opens in Plex in the browser and in the app', async () => {
    const { watchUrl, watchAppUrl } = await detailsOf(film);
    expect(watchUrl).toBe('https://app.plex.tv/desktop/#!/server/m1/details?key=%2Flibrary%2Fmetadata%2F55');
    expect(watchAppUrl).toBe('plex://preplay/?metadataKey=%2Flibrary%2Fmetadata%2F55&server=m1');
  });

  it('may be almost empty', async () => {
    const item = await detailsOf({ ratingKey: 55, type: 'clip', originallyAvailableAt: 'soon' });
    expect(item).toMatchObject({
      type: 'other',
      title: '',
      releasedOn: null,
      versions: [],
      cast: [],
      rating: null,
    });
  });

  it('knows its season and its series', async () => {
    const item = await detailsOf({
      ratingKey: '103',
      type: 'episode',
      title: 'The Big Cast',
      index: 7,
      parentIndex: 1,
      parentRatingKey: 101,
      parentTitle: 'Season 1',
      grandparentRatingKey: '100',
      grandparentTitle: 'Dragnet',
      grandparentThumb: '/library/metadata/100/thumb/1',
      thumb: '/library/metadata/103/thumb/1',
    });
    expect(item).toMatchObject({
      subtitle: 'Dragnet · S1 E7',
      poster: '/library/metadata/100/thumb/1',
      backdrop: '/library/metadata/103/thumb/1',
      parent: { ratingKey: '101', title: 'Season 1' },
      grandparent: { ratingKey: '100', title: 'Dragnet' },
    });
  });

  it('of which half the episodes were seen is not seen', async () => {
    const show = { ratingKey: '1', type: 'show', leafCount: 4 };
    expect((await detailsOf({ ...show, viewedLeafCount: 2 })).progress).toEqual({
      isWatched: false,
      viewOffsetMs: null,
      episodes: 4,
      episodesWatched: 2,
    });
    expect((await detailsOf({ ...show, viewedLeafCount: 4 })).progress.isWatched).toBe(true);
    expect((await detailsOf({ ...show, leafCount: 0 })).progress.isWatched).toBe(false);
  });

  it('is not found in an empty answer', async () => {
    expect(await itemOf([])).toEqual({ answer: 'not-found' });
  });
});
