import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';
import { containersOf, xmlOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const xml = xmlOf(household);

async function hubOf(type: string, query: string, as: 'owner' | 'alice' | 'bob' = 'owner') {
  const { Hub } = await container(`/hubs/search?limit=30&query=${encodeURIComponent(query)}`, { as });
  return Hub.find((hub) => hub.type === type);
}
const titlesIn = async (...asked: Parameters<typeof hubOf>) =>
  (await hubOf(...asked))?.Metadata?.map(({ title }) => title) ?? [];

describe('search', () => {
  it('answers a hub for each type, empty ones without a list', async () => {
    const { Hub } = await container('/hubs/search?query=fantomas');
    expect(Hub.map(({ type }) => type)).toEqual([
      ...['movie', 'show', 'episode'],
      ...['collection', 'actor', 'director', 'genre'],
    ]);
    expect(Hub.find(({ type }) => type === 'show')?.Metadata?.[0]).toMatchObject({
      title: 'Fantômas',
      librarySectionID: 2,
    });
    expect(Hub[0]).toMatchObject({ size: 0, hubIdentifier: 'movie' });
    expect(Hub[0]).not.toHaveProperty('Metadata');
  });

  it('finds the beginnings of words, whole names first', async () => {
    expect((await titlesIn('movie', 'the kid'))[0]).toBe('The Kid');
    expect(await titlesIn('movie', 'caligari')).toEqual(['The Cabinet of Dr. Caligari']);
    expect(await titlesIn('movie', 'aligari')).toEqual([]);
    expect(await titlesIn('collection', 'melies')).toEqual(['Méliès shorts']);
  });

  it('finds people and genres as tags that lead to their films', async () => {
    const actors = await hubOf('actor', 'lillian gish');
    const [gish] = actors?.Directory ?? [];
    expect(gish).toMatchObject({ tag: 'Lillian Gish', type: 'tag', tagType: 6, librarySectionID: 1 });
    const films = (await container(gish?.key ?? '')).Metadata.map(({ title }) => title);
    expect(films).toContain('Broken Blossoms');
    expect((await hubOf('genre', 'musical'))?.Directory?.[0]?.tag).toBe('Musical');
  });

  it('keeps to a section and to a number of hits', async () => {
    const { Hub } = await container('/hubs/search?query=the&limit=2&sectionId=3');
    const found = Hub.flatMap(({ Metadata = [] }) => Metadata);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ librarySectionID }) => librarySectionID === 3)).toBe(true);
    expect(Hub.every(({ size }) => size <= 2)).toBe(true);
  });

  it('never tells of what is not shared: films, collections, people', async () => {
    expect(await titlesIn('movie', 'nanook', 'bob')).toEqual(['Nanook of the North']);
    expect(await titlesIn('movie', 'nanook', 'alice')).toEqual([]);
    expect(await titlesIn('collection', 'cities', 'bob')).toEqual(['Cities at work']);
    expect(await titlesIn('collection', 'cities', 'alice')).toEqual([]);
    expect((await hubOf('director', 'flaherty', 'bob'))?.size).toBe(1);
    expect((await hubOf('director', 'flaherty', 'alice'))?.size).toBe(0);
  });

  it('refuses to search for nothing', async () => {
    expect((await household.plex({ path: '/hubs/search?query=+', as: 'owner' })).status).toBe(400);
  });

  it('has Videos and Directories in XML', async () => {
    const { Hub = [] } = await xml('/hubs/search?query=chaplin');
    expect(Hub.find(({ type }) => type === 'actor')?.Directory?.[0]).toMatchObject({
      tag: 'Charles Chaplin',
    });
    const films = (await xml('/hubs/search?query=metropolis')).Hub?.find(({ type }) => type === 'movie');
    expect(films?.Video?.[0]).toMatchObject({ title: 'Metropolis' });
  });
});

describe('hubs', () => {
  it('are what a person is in, and what came in of the sections that the person sees', async () => {
    const titlesFor = async (as: 'alice' | 'bob') =>
      (await container('/hubs', { as })).Hub.map(({ title }) => title);
    expect(await titlesFor('alice')).toEqual([
      'Continue Watching',
      'Recently Added in Films',
      'Recently Added in Series',
    ]);
    expect(await titlesFor('bob')).toContain('Recently Added in Documentaries');
    expect((await container('/hubs/promoted')).Hub[0]?.hubIdentifier).toBe('home.continue');
  });

  it('of a section leave the others out', async () => {
    const { Hub } = await container('/hubs/sections/3?count=5');
    expect(Hub.map(({ title, size }) => [title, size])).toEqual([
      ['Continue Watching', 1],
      ['Recently Added in Documentaries', 5],
      ['Recently Released', 5],
    ]);
    expect((await household.plex({ path: '/hubs/sections/3', as: 'alice' })).status).toBe(404);
  });
});
