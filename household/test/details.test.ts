import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';
import { containersOf, xmlOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const xml = xmlOf(household);
const detail = async (ratingKey: string) => (await container(`/library/metadata/${ratingKey}`)).Metadata[0];

describe('an item by itself', () => {
  it('tells who made it, where, and how it is rated', async () => {
    expect(await detail('1029')).toMatchObject({
      title: 'The Kid',
      studio: expect.any(String),
      tagline: expect.any(String),
      contentRating: expect.any(String),
      Genre: [{ tag: 'Comedy', filter: expect.stringMatching(/^genre=\d+$/) }, { tag: 'Drama' }],
      Director: [{ tag: 'Charles Chaplin' }],
      Writer: [{ tag: expect.any(String) }, { tag: expect.any(String) }],
      Country: expect.arrayContaining([
        { id: expect.any(Number), filter: expect.any(String), tag: 'France' },
      ]),
      Guid: [{ id: 'tmdb://10098' }],
    });
  });

  it('tells who plays whom, with pictures that are not on the media server, or none', async () => {
    const { Video = [] } = await xml('/library/metadata/1029');
    const roles = Video[0]?.Role ?? [];
    expect(roles.map(({ tag }) => tag)).toEqual(['Charles Chaplin', 'Jackie Coogan', 'Edna Purviance']);
    expect(roles.every(({ role }) => role)).toBe(true);
    const photos = roles.map(({ thumb }) => thumb);
    expect(photos).toContain(undefined);
    expect(photos.find(Boolean)).toMatch(/^https:\/\/metadata-static\.plex\.tv\/people\/\w+\.jpg$/);
  });

  it('has the streams of its file, with languages; lists have none', async () => {
    const { Video = [] } = await xml('/library/metadata/1029');
    const streams = Video[0]?.Media?.[0]?.Part?.[0]?.Stream ?? [];
    expect(new Set(streams.map(({ streamType }) => streamType))).toEqual(new Set(['1', '2', '3']));
    expect(streams.find(({ streamType }) => streamType === '2')).toMatchObject({
      language: 'English',
      languageCode: 'eng',
    });
    const listed = await xml('/library/sections/1/all?title=the+kid');
    expect(listed.Video?.[0]?.Media?.[0]?.Part?.[0]).not.toHaveProperty('Stream');
  });

  it('names its collections, as they are now', async () => {
    const collectionsOf = async () =>
      (await xml('/library/metadata/1029')).Video?.[0]?.Collection?.map(({ tag }) => tag);
    expect(await collectionsOf()).toEqual(['Silent classics', 'Before 1950']);
    await household.plex({ path: '/library/collections/90001/items/1029', method: 'DELETE', as: 'owner' });
    expect(await collectionsOf()).toEqual(['Before 1950']);
  });

  it('has its parts, one level or two below', async () => {
    expect((await container('/library/metadata/10000/children')).Metadata[0]?.type).toBe('season');
    const episodes = (await container('/library/metadata/10000/grandchildren')).Metadata;
    expect(episodes.map(({ type }) => type)).toEqual(Array.from({ length: 5 }, () => 'episode'));
  });
});

describe('elements of XML', () => {
  it.each([
    ['/library/metadata/1029', 'Video', 'movie'],
    ['/library/metadata/10000', 'Directory', 'show'],
    ['/library/metadata/10100', 'Directory', 'season'],
    ['/library/metadata/10101', 'Video', 'episode'],
    ['/library/metadata/90001', 'Directory', 'collection'],
    ['/library/metadata/90001/posters', 'Photo', 'photo'],
  ])('of %s are %s', async (path, element, type) => {
    const root = await xml(path);
    expect(root[element]?.[0]).toMatchObject({ type });
    expect(root).not.toHaveProperty('Metadata');
  });

  it('say which section they belong to, one by one and in lists', async () => {
    expect((await xml('/library/metadata/1029')).Video?.[0]).toMatchObject({ librarySectionID: '1' });
    expect((await xml('/library/metadata/10000')).Directory?.[0]).toMatchObject({ librarySectionID: '2' });
    expect(await xml('/library/sections/1/all?year=1902')).toMatchObject({ librarySectionID: '1' });
    expect((await xml('/library/recentlyAdded')).Video?.[0]?.librarySectionID).toMatch(/^[13]$/);
  });

  it('keep what would break them', async () => {
    const title = 'Q&A <"Ünïcödé"> \u{1F3AC} ‘ ’';
    const { ratingKey } = await household.control.addItem({ type: 'movie', title });
    expect((await xml(`/library/metadata/${ratingKey}`)).Video?.[0]?.title).toBe(title);
  });
});
