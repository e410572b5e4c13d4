import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type Ask, bodyOf, useHousehold } from './household-for-test.ts';
import { containersOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
const films = '/library/sections/1/all';
const statusOf = async (ask: Ask) => (await household.plex(ask)).status;

describe('tokens', () => {
  it('are not needed for /identity, where a bad one does no harm', async () => {
    const response = await household.plex({ path: '/identity', token: 'bad' });
    expect(await bodyOf(response)).toMatchObject({
      MediaContainer: {
        size: 0,
        claimed: true,
        machineIdentifier: household.state().server.machineIdentifier,
      },
    });
  });

  it.each(['/', '/library/sections', '/nowhere'])(
    'get a 401 page at %s when they are wrong',
    async (path) => {
      const response = await household.plex({ path, token: 'bad' });
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toContain('text/html');
    },
  );

  it('count in the query too', async () => {
    const { serverToken } = household.state().people.bob;
    expect(await statusOf({ path: `/?X-Plex-Token=${serverToken}` })).toBe(200);
  });

  it('of an account are not taken', async () => {
    expect(await statusOf({ path: '/', token: household.state().people.owner.accountToken })).toBe(401);
  });

  it('of somebody without access are not taken', async () => {
    expect(await statusOf({ path: '/', as: 'stranger' })).toBe(401);
  });

  it('of the owner alone open the sessions', async () => {
    expect((await container('/status/sessions')).raw).toEqual({ size: 0 });
    expect(await statusOf({ path: '/status/sessions', as: 'bob' })).toBe(403);
  });
});

describe('renderings', () => {
  it('are XML for the wildcard and JSON for those who ask, of the same resource', async () => {
    const json = await container('/library/sections');
    const response = await household.plex({
      path: '/library/sections',
      as: 'owner',
      headers: { accept: '*/*' },
    });
    const xml = parser.parse(await response.text()).MediaContainer;
    expect(xml.Directory.map(({ key }: { key: string }) => key)).toEqual(['1', '2', '3', '4']);
    expect(json.Directory.map((section) => section.key)).toEqual(['1', '2', '3', '4']);
    expect(json.Directory[0]).toMatchObject({ title: 'Films', type: 'movie', refreshing: false, hidden: 0 });
    expect(xml.Directory[0]).toMatchObject({ title: 'Films', type: 'movie', refreshing: '0', hidden: '0' });
  });

  it.each(['application/xml', 'text/html,application/xhtml+xml,*/*;q=0.8'])(
    'are XML for %s',
    async (accept) => {
      const response = await household.plex({ path: '/', as: 'owner', headers: { accept } });
      expect(response.headers.get('content-type')).toContain('application/xml');
      expect(await response.text()).toContain('friendlyName="Lantern House"');
    },
  );

  it('call films Video and series Directory in XML, Metadata in JSON', async () => {
    const first = 'X-Plex-Container-Start=0&X-Plex-Container-Size=1';
    const xmlOf = async (path: string) =>
      (await household.plex({ path, as: 'owner', headers: { accept: 'text/xml' } })).text();
    expect(await xmlOf(`${films}?${first}`)).toContain('<Video ratingKey=');
    expect(await xmlOf(`/library/sections/2/all?${first}`)).toContain('<Directory ratingKey=');
    expect((await container(`${films}?${first}`)).Metadata).toHaveLength(1);
  });

  it('answer HTML for what does not exist', async () => {
    const response = await household.plex({ path: '/library/sections/99/all', as: 'owner' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<h1>404 Not Found</h1>');
  });
});

describe('paging', () => {
  it('goes through a section by headers until totalSize', async () => {
    const seen: string[] = [];
    let total = 1;
    while (seen.length < total) {
      const headers = { 'x-plex-container-start': String(seen.length), 'x-plex-container-size': '50' };
      const page = await container(`${films}?sort=titleSort`, { headers });
      expect(page).toMatchObject({ offset: seen.length, librarySectionID: 1 });
      seen.push(...page.Metadata.map((item) => item.ratingKey));
      total = page.totalSize;
    }
    expect(new Set(seen).size).toBe(total);
  });

  it('counts with a size of 0, without an empty list', async () => {
    const count = await container(`${films}?X-Plex-Container-Start=0&X-Plex-Container-Size=0`);
    expect(count.totalSize).toBeGreaterThan(100);
    expect(count).toMatchObject({ size: 0 });
    expect(count.raw).not.toHaveProperty('Metadata');
  });

  it('needs both parameters: one alone answers everything', async () => {
    const all = await container(`${films}?X-Plex-Container-Size=5`);
    expect(all.Metadata.length).toBe(all.size);
    expect(all.size).toBeGreaterThan(100);
    expect(all).not.toHaveProperty('totalSize');
  });
});
