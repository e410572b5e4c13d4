import { describe, expect, it } from 'vitest';
import { type Ask, bodyOf, useHousehold } from './household-for-test.ts';
import { containersOf, type MediaContainer, xmlOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const xml = xmlOf(household);
const statusOf = async (ask: Ask) => (await household.plex({ as: 'owner', ...ask })).status;
const titlesOf = async (path: string) => (await container(path)).Metadata.map(({ title }) => title);

const silentClassics = '/library/collections/90001';
const before1950 = '/library/collections/90004';

function uriOf(ratingKeys: readonly string[]): string {
  const { machineIdentifier } = household.state().server;
  const uri = `server://${machineIdentifier}/com.plexapp.plugins.library/library/metadata/${ratingKeys.join(',')}`;
  return encodeURIComponent(uri);
}

const creation = (title: string, ratingKeys: readonly string[]): Ask => ({
  path: `/library/collections?type=1&title=${encodeURIComponent(title)}&smart=0&sectionId=1&uri=${uriOf(ratingKeys)}`,
  method: 'POST',
  as: 'owner',
});

async function create(title: string, ratingKeys: readonly string[]): Promise<string> {
  const response = await household.plex({ ...creation(title, ratingKeys), headers: { accept: '*/*' } });
  expect(response.status).toBe(200);
  const [, ratingKey = ''] = /<Directory ratingKey="(\d+)"/.exec(await response.text()) ?? [];
  return ratingKey;
}

describe('collections', () => {
  it('are listed by their own path and as type 18, with a string for childCount', async () => {
    const listed = await container('/library/sections/1/collections');
    expect(listed.Metadata.map(({ title, childCount }) => [title, childCount])).toContainEqual([
      'Silent classics',
      '6',
    ]);
    expect((await container('/library/sections/1/all?type=18')).Metadata).toEqual(listed.Metadata);
    expect(await titlesOf('/library/sections/1/all?type=18&title=silent')).toEqual(['Silent classics']);
  });

  it('are Directories in XML', async () => {
    const { Directory = [] } = await xml('/library/sections/1/collections');
    expect(Directory[0]).toMatchObject({ type: 'collection', subtype: 'movie', title: 'Before 1950' });
    expect(Directory[0]?.key).toBe(`${before1950}/children`);
  });

  it('keep their own order, or sort by release or by title', async () => {
    expect((await titlesOf(`${silentClassics}/children`)).slice(0, 3)).toEqual([
      'Sherlock Jr.',
      'Nosferatu',
      'The Kid',
    ]);
    const byTitle = await titlesOf(`${before1950}/children?X-Plex-Container-Start=0&X-Plex-Container-Size=2`);
    expect(byTitle).toEqual(['The ? Motorist', '20,000 Leagues Under the Sea']);
  });

  it('are paged past a hundred, asked or not', async () => {
    const first = await container(`${before1950}/children`);
    expect(first).toMatchObject({ size: 100, offset: 0 });
    expect(first.totalSize).toBeGreaterThan(100);
    const rest = await container(
      `${before1950}/children?X-Plex-Container-Start=100&X-Plex-Container-Size=500`,
    );
    expect(rest.size).toBe(first.totalSize - 100);
  });

  it('answer as metadata too, with labels and preferences only in detail', async () => {
    const [detail] = (await container('/library/metadata/90001?includePreferences=1')).Metadata;
    expect(detail).toMatchObject({
      type: 'collection',
      librarySectionID: 1,
      Label: [{ tag: 'Ruth’s choice' }],
    });
    expect(await titlesOf('/library/metadata/90001/children')).toHaveLength(6);
    const [listed] = (await container('/library/sections/1/collections?title=silent')).Metadata;
    expect(listed).not.toHaveProperty('Label');
    const { Directory = [] } = await xml(`${silentClassics}?includePreferences=1`);
    const settings = Directory[0]?.Preferences?.[0]?.Setting ?? [];
    expect(settings.find(({ id }) => id === 'collectionSort')).toMatchObject({
      type: 'int',
      value: '2',
      enumValues: '0:Release date|1:Alphabetical|2:Custom',
    });
  });

  it('of a section that is not shared do not exist', async () => {
    for (const path of [
      '/library/collections/90005',
      '/library/collections/90005/children',
      '/library/metadata/90005',
      '/library/sections/3/collections',
      '/library/collections/90005/composite/1',
    ]) {
      expect(await statusOf({ path, as: 'bob' }), path).toBe(200);
      expect(await statusOf({ path, as: 'alice' }), path).toBe(404);
    }
  });
});

describe('a new collection', () => {
  it('answers one Directory, whatever else it is asked', async () => {
    const response = await household.plex({ ...creation('Night', ['1002']), headers: { accept: '*/*' } });
    expect(await response.text()).toMatch(
      /<Directory ratingKey="(\d+)" key="\/library\/collections\/\1\/children" .*type="collection" title="Night" subtype="movie"/,
    );
  });

  it('answers JSON and XML by turns to who asks for JSON', async () => {
    const [first, second] = [
      await household.plex(creation('One', ['1002'])),
      await household.plex(creation('Two', ['1002'])),
    ];
    const { MediaContainer } = await bodyOf<{ MediaContainer: MediaContainer }>(first);
    expect(MediaContainer.Metadata[0]).toMatchObject({ title: 'One', childCount: '1' });
    expect(second.headers.get('content-type')).toContain('application/xml');
    expect(await second.text()).toContain('title="Two"');
  });

  it('is filled, put in order, thinned out and deleted', async () => {
    const ratingKey = await create('Evening', ['1001', '1002']);
    const own = `/library/collections/${ratingKey}`;
    const put = (path: string) => statusOf({ path: own + path, method: 'PUT' });
    expect(await put(`/items?uri=${uriOf(['1003'])}`)).toBe(200);
    expect(await put('/prefs?collectionSort=2')).toBe(200);
    expect(await put('/items/1003/move')).toBe(200);
    expect(await put('/items/1001/move?after=1002')).toBe(200);
    const ordered = (await container(`${own}/children`)).Metadata.map((item) => item.ratingKey);
    expect(ordered).toEqual(['1003', '1002', '1001']);
    expect(await statusOf({ path: `${own}/items/1002`, method: 'DELETE' })).toBe(200);
    expect((await container(own)).Metadata[0]?.childCount).toBe('2');
    expect(await statusOf({ path: own, method: 'DELETE' })).toBe(200);
    expect(await statusOf({ path: own })).toBe(404);
  });

  it('shares its members with another of the same title', async () => {
    const [one, other] = [await create('Twins', ['1001']), await create('Twins', ['1002'])];
    for (const ratingKey of [one, other]) {
      expect(await titlesOf(`/library/collections/${ratingKey}/children`)).toHaveLength(2);
    }
    await household.plex({ path: `/library/collections/${one}`, method: 'DELETE', as: 'owner' });
    expect(await titlesOf(`/library/collections/${other}/children`)).toHaveLength(2);
  });

  it.each([
    ['more than a hundred items', Array.from({ length: 101 }, () => '1001'), 414],
    ['an item of another type', ['10000'], 400],
    ['an item of another section', ['2001'], 400],
    ['items that are not there', ['999999'], 404],
  ])('is refused with %s', async (_, ratingKeys, status) => {
    expect(await statusOf(creation('Refused', ratingKeys))).toBe(status);
    expect(await titlesOf('/library/sections/1/collections?title=refused')).toEqual([]);
  });

  it('may begin empty', async () => {
    expect(await titlesOf(`/library/collections/${await create('Later', [])}/children`)).toEqual([]);
  });
});

describe('the words of a collection', () => {
  const edit = (query: string) =>
    statusOf({ path: `/library/sections/1/all?type=18&id=90001&${query}`, method: 'PUT' });

  it('change their summary in the section, but not their title', async () => {
    expect(await edit('summary.value=Dark+and+quiet&summary.locked=1')).toBe(200);
    expect((await container(silentClassics)).Metadata[0]).toMatchObject({ summary: 'Dark and quiet' });
    expect(await edit('title.value=Loud+classics')).toBe(404);
  });

  it('change their title by the metadata, and keep their members', async () => {
    const path = '/library/metadata/90001?title.value=Loud+classics';
    expect(await statusOf({ path, method: 'PUT' })).toBe(200);
    expect((await container(silentClassics)).Metadata[0]).toMatchObject({
      title: 'Loud classics',
      childCount: '6',
    });
    expect(
      await titlesOf(`/library/collections/${await create('Silent classics', ['1001'])}/children`),
    ).toEqual(['A Trip to the Moon']);
  });
});

describe('everybody else', () => {
  it.each([
    ['POST', '/library/collections?type=1&title=Mine&smart=0&sectionId=1'],
    ['PUT', `${silentClassics}/items?uri=library/metadata/1001`],
    ['PUT', `${silentClassics}/prefs?collectionSort=0`],
    ['PUT', `${silentClassics}/items/1002/move`],
    ['DELETE', `${silentClassics}/items/1046`],
    ['DELETE', silentClassics],
    ['DELETE', '/library/metadata/90001'],
    ['PUT', '/library/metadata/90001?title.value=Mine'],
    ['PUT', '/library/sections/1/all?type=18&id=90001&summary.value=Mine'],
    ['POST', '/library/metadata/90001/posters'],
  ])('gets a 403 page for %s %s', async (method, path) => {
    expect(await statusOf({ path, method, as: 'bob' })).toBe(403);
    expect((await container(silentClassics)).Metadata[0]).toMatchObject({
      title: 'Silent classics',
      childCount: '6',
    });
  });
});
