import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';
import { isScanEnd, listenToPlex } from './listen-to-plex.ts';
import { type XmlElement, xmlOf } from './media-container.ts';

/**
 * A walk in the manner of a widely used client library (plex.md §4): it asks for XML only, validates
 * what it searches by against what the server says can be searched, and reads attributes by name.
 */
const household = useHousehold();
const xml = xmlOf(household);
const all = (section: string) => `/library/sections/${section}/all`;
const act = async (method: string, path: string, body?: Buffer) => {
  const response = await fetch(household.state().addresses.plex + path, {
    method,
    headers: { accept: '*/*', 'x-plex-token': household.state().people.owner.serverToken },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  expect([200, 201, 204], `${method} ${path}`).toContain(response.status);
  return response.text();
};

/** Reads a list to its end, a hundred at a time, told by headers. */
async function fetchAll(path: string): Promise<XmlElement[]> {
  const found: XmlElement[] = [];
  for (let start = 0; ; start += 100) {
    const headers = { 'x-plex-container-start': String(start), 'x-plex-container-size': '100' };
    const page = await xml(path, { headers });
    found.push(...(page.Video ?? []), ...(page.Directory ?? []));
    if (start + 100 >= Number(page.totalSize)) return found;
  }
}

/** What the server says about searching in a section. */
async function metaOf(section: string) {
  const query = '?includeMeta=1&includeAdvanced=1&X-Plex-Container-Start=0&X-Plex-Container-Size=0';
  const [items, collections] = [
    await xml(all(section) + query),
    await xml(`/library/sections/${section}/collections${query}`),
  ];
  expect(items).not.toHaveProperty('Video');
  return {
    types: [...(items.Meta?.[0]?.Type ?? []), ...(collections.Meta?.[0]?.Type ?? [])],
    fieldTypes: items.Meta?.[0]?.FieldType ?? [],
  };
}

/** Searches by a field after checking it, its operator and its value, as the library does. */
async function search(
  section: string,
  asked: { libtype: string; field: string; operator: string; value: string },
) {
  const { types, fieldTypes } = await metaOf(section);
  const type = types.find((known) => known.type === asked.libtype);
  const field = type?.Field?.find(({ key }) => key?.endsWith(asked.field));
  const operators = fieldTypes.find((known) => known.type === field?.type)?.Operator ?? [];
  expect(operators.map(({ key }) => key)).toContain(asked.operator);
  let value: string = asked.value;
  if (field?.type === 'tag') {
    const filter = type?.Filter?.find((known) => known.filter === asked.field);
    const choices = (await xml(filter?.key ?? '')).Directory ?? [];
    value = choices.find(({ title }) => title?.toLowerCase() === asked.value.toLowerCase())?.key ?? '';
    expect(value).not.toBe('');
  }
  const parameter = encodeURIComponent(field?.key + asked.operator.slice(0, -1));
  return fetchAll(`${all(section)}?includeGuids=1&${parameter}=${encodeURIComponent(value)}`);
}

describe('a client that others wrote', () => {
  it('connects, lists sections and pages through one', async () => {
    expect(await xml('/')).toMatchObject({
      friendlyName: 'Lantern House',
      machineIdentifier: household.state().server.machineIdentifier,
      myPlexUsername: 'ruth@example.net',
    });
    expect(await xml('/library')).toMatchObject({ identifier: 'com.plexapp.plugins.library' });
    const { Directory: sections = [] } = await xml('/library/sections');
    expect(sections.map(({ key, type, title }) => `${key} ${type} ${title}`)).toEqual([
      '1 movie Films',
      '2 show Series',
      '3 movie Documentaries',
      '4 movie YouTube',
    ]);
    const films = await fetchAll(`${all('1')}?includeGuids=1&type=1`);
    expect(new Set(films.map(({ ratingKey }) => ratingKey)).size).toBe(
      household.state().server.sections[0]?.items,
    );
    const newest = await xml(`${all('1')}?includeGuids=1&sort=addedAt%3Adesc&type=1`, {
      headers: { 'x-plex-container-start': '0', 'x-plex-container-size': '50' },
    });
    expect(newest.Video).toHaveLength(50);
  });

  it.each([
    ['1', { libtype: 'movie', field: 'genre', operator: '=', value: 'musical' }, 'Royal Wedding'],
    ['1', { libtype: 'movie', field: 'genre', operator: '!=', value: 'Drama' }, 'Cops'],
    ['1', { libtype: 'movie', field: 'year', operator: '=', value: '1902' }, 'A Trip to the Moon'],
    ['1', { libtype: 'movie', field: 'director', operator: '=', value: 'Buster Keaton' }, 'Sherlock Jr.'],
    [
      '1',
      { libtype: 'movie', field: 'collection', operator: '=', value: 'Méliès shorts' },
      'A Trip to the Moon',
    ],
    [
      '1',
      { libtype: 'movie', field: 'title', operator: '=', value: 'caligari' },
      'The Cabinet of Dr. Caligari',
    ],
    ['1', { libtype: 'movie', field: 'title', operator: '==', value: 'the kid' }, 'The Kid'],
    ['1', { libtype: 'movie', field: 'title', operator: '<=', value: 'nosf' }, 'Nosferatu'],
    [
      '1',
      { libtype: 'movie', field: 'title', operator: '>=', value: 'caligari' },
      'The Cabinet of Dr. Caligari',
    ],
    ['1', { libtype: 'movie', field: 'inProgress', operator: '=', value: '1' }, 'The Kid'],
    ['2', { libtype: 'show', field: 'title', operator: '=', value: 'judex' }, 'Judex'],
    ['2', { libtype: 'show', field: 'unwatchedLeaves', operator: '=', value: '1' }, 'Fantômas'],
  ])('searches section %s by %j', async (section, asked, expected) => {
    const found = await search(section, asked);
    expect(found.map(({ title }) => title)).toContain(expected);
    expect(found.length).toBeLessThan(household.state().server.sections[0]?.items ?? 0);
  });

  it('searches for what is neither this nor that', async () => {
    const equal = { libtype: 'movie', field: 'title', operator: '==', value: 'The Kid' };
    expect((await search('1', equal)).map(({ title }) => title)).toEqual(['The Kid']);
    const others = await search('1', { ...equal, operator: '!==' });
    expect(others.map(({ title }) => title)).not.toContain('The Kid');
    const both = await fetchAll(`${all('1')}?genre=comedy&genre=drama`);
    expect(both.map(({ title }) => title)).toContain('The Kid');
    const either = await fetchAll(`${all('1')}?genre=comedy%2Cdrama`);
    expect(either.length).toBeGreaterThan(both.length);
  });

  it('is not told that cut-offs are ignored', async () => {
    const film = await metaOf('1').then(({ fieldTypes }) => fieldTypes.find(({ type }) => type === 'date'));
    expect(film?.Operator?.map(({ key }) => key)).toEqual(['<<=', '>>=']);
    const everything = await fetchAll(all('1'));
    expect(await fetchAll(`${all('1')}?addedAt%3E%3E=1900000000&year%3C%3C=1910`)).toHaveLength(
      everything.length,
    );
  });

  it('finds what it can sort by, in every type of a section', async () => {
    const { types } = await metaOf('2');
    expect(types.map(({ type, active }) => `${type} ${active}`)).toEqual([
      'show 1',
      'season 0',
      'episode 0',
      'collection 1',
    ]);
    for (const { key, type, Sort = [] } of types) {
      expect(Sort.map((sort) => sort.key)).toContain('addedAt');
      for (const sort of Sort) {
        const sorted = await xml(`${key}&sort=${sort.key}%3A${sort.defaultDirection}`);
        if (type !== 'collection') expect(Number(sorted.size), `${type} by ${sort.key}`).toBeGreaterThan(0);
      }
    }
  });

  it('makes a collection, fills it, puts it in order, describes it and takes it away', async () => {
    const { machineIdentifier } = household.state().server;
    const uri = (keys: string) =>
      encodeURIComponent(
        `server://${machineIdentifier}/com.plexapp.plugins.library/library/metadata/${keys}`,
      );
    const made = await act(
      'POST',
      `/library/collections?uri=${uri('1046,1029')}&type=1&title=Sunday+evening&smart=0&sectionId=1`,
    );
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { Directory: collection } = parser.parse(made).MediaContainer;
    expect(collection).toMatchObject({
      type: 'collection',
      subtype: 'movie',
      title: 'Sunday evening',
      childCount: '2',
    });
    const own: string = collection.key.replace('/children', '');
    const titles = async () => (await fetchAll(`${own}/children`)).map(({ title }) => title);
    await act('PUT', `${own}/items?uri=${uri('1034')}`);
    const settings = (await xml(`${own}?includePreferences=1`)).Directory?.[0]?.Preferences?.[0]?.Setting;
    expect(settings?.find(({ id }) => id === 'collectionSort')?.enumValues).toContain('2:Custom');
    await act('PUT', `${own}/prefs?collectionSort=2`);
    await act('PUT', `${own}/items/1034/move`);
    await act('PUT', `${own}/items/1046/move?after=1029`);
    expect(await titles()).toEqual(['Nosferatu', 'The Kid', 'Sherlock Jr.']);
    await act(
      'PUT',
      `/library/sections/1/all?type=18&id=${collection.ratingKey}&summary.value=Calm&summary.locked=1`,
    );
    const poster = await sharp({ create: { width: 20, height: 30, channels: 3, background: '#fed' } })
      .png()
      .toBuffer();
    await act('POST', `/library/metadata/${collection.ratingKey}/posters`, poster);
    const described = (await xml(own)).Directory?.[0];
    expect(described).toMatchObject({ summary: 'Calm', librarySectionID: '1' });
    expect(described?.thumb).toMatch(new RegExp(`^/library/metadata/${collection.ratingKey}/thumb/`));
    expect((await xml(`/library/metadata/${collection.ratingKey}/posters`)).Photo?.[0]).toMatchObject({
      selected: '1',
    });
    await act('DELETE', `${own}/items/1029`);
    expect(await titles()).toEqual(['Nosferatu', 'Sherlock Jr.']);
    await act('DELETE', own);
    expect((await fetchAll(`${all('1')}?type=18`)).map(({ title }) => title)).not.toContain('Sunday evening');
  });

  it('refreshes a folder and hears when the video is there', async () => {
    const folder = household.state().server.sections.find(({ key }) => key === '4')?.path ?? '';
    await mkdir(join(folder, 'My Channel'));
    await writeFile(join(folder, 'My Channel', 'Hello [abc_-123].mp4'), 'video');
    const ears = await listenToPlex(household, 'owner');
    const path = encodeURIComponent(join(folder, 'My Channel')).replaceAll('%20', '+');
    await act('GET', `/library/sections/4/refresh?path=${path}`);
    await ears.until(isScanEnd('4'));
    const [video] = await fetchAll(`${all('4')}?sort=addedAt:desc&type=1`);
    expect(video).toMatchObject({ title: 'Hello' });
    expect(video?.Media?.[0]?.Part?.[0]?.file).toBe(join(folder, 'My Channel', 'Hello [abc_-123].mp4'));
  });

  it('lists users and resources at plex.tv, and reads who it is', async () => {
    const ask = async (path: string) =>
      (await household.plexTv({ path, as: 'owner', headers: { accept: '*/*' } })).text();
    const users = await ask('/api/users/');
    expect(users).toMatch(/<User id="10410004" title="Milo" username="" email=""/);
    expect(users).toMatch(/<Server [^>]*machineIdentifier="[0-9a-f]{40}"/);
    expect(await ask('/api/v2/resources?includeHttps=1&includeRelay=1')).toMatch(
      /<resource name="Lantern House"[^>]*provides="server"[^>]*accessToken="\w{20}"/,
    );
    const user = await ask('/api/v2/user');
    expect(user).toMatch(/<user id="10410001"[^>]* scrobbleTypes=""/);
    expect(user).toMatch(/<subscription active="0"[^>]* status="Inactive"/);
    expect(user).toMatch(/<profile autoSelectAudio="1"/);
    const pin = await household.plexTv({ path: '/api/v2/pins', method: 'POST', headers: { accept: '*/*' } });
    expect(await pin.text()).toMatch(/<pin id="\d+" code="\w{4}"[^>]* authToken=""/);
  });

  it('reads accounts, activities, sessions and playlists that are empty', async () => {
    expect((await xml('/accounts')).Account?.map(({ id, name }) => `${id} ${name}`)).toContain('1 Ruth');
    for (const path of ['/activities', '/status/sessions', '/playlists?playlistType=video', '/clients'])
      expect(await xml(path)).toMatchObject({ size: '0' });
    expect((await household.plex({ path: '/accounts', as: 'bob' })).status).toBe(403);
  });
});
