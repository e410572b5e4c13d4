import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMediaServers } from '../../../test/support/plex-clients.ts';

const unavailable = { code: 'upstream.unavailable', meta: { service: 'plex' } };

describe('the media server of the simulated household', () => {
  let household: Awaited<ReturnType<typeof startHousehold>>;
  let control: ReturnType<typeof createHouseholdControl>;
  beforeAll(async () => {
    household = await startHousehold({ port: 0 });
    control = createHouseholdControl(household.controlUrl);
  });
  beforeEach(() => control.reset());
  afterAll(() => household.close());

  const through = async (person: 'owner' | 'alice') => {
    const { people, server } = await control.state();
    const { machineIdentifier } = server;
    const { serverToken: token } = people[person];
    return openMediaServers().at({ machineIdentifier, uri: household.addresses.plex, token });
  };

  const sectionTitles = async (person: 'owner' | 'alice') => {
    const answer = await (await through(person)).listSections();
    return answer.answer === 'found' ? answer.value.map(({ title }) => title) : [];
  };

  it('shows each person only the sections that are shared', async () => {
    const [owners, alices] = [await sectionTitles('owner'), await sectionTitles('alice')];
    expect(owners).toEqual(['Films', 'Series', 'Documentaries', 'YouTube']);
    expect(alices).toEqual(['Films', 'Series']);
  });

  it('lists what came in last, films and series, the newest first', async () => {
    const answer = await (await through('owner')).listRecentlyAdded({ limit: 50 });
    const items = answer.answer === 'found' ? answer.value : [];
    const times = items.map(({ addedAt }) => Date.parse(addedAt ?? ''));
    expect(items.length).toBeGreaterThan(5);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(items.map(({ type }) => type)).has('movie')).toBe(true);
    expect(items.some(({ type }) => type !== 'movie')).toBe(true);
  });

  it('draws the posters of what it lists', async () => {
    const media = await through('alice');
    const recent = await media.listRecentlyAdded({ limit: 3 });
    const paths = recent.answer === 'found' ? recent.value.map(({ poster: path }) => path) : [];
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      const answer = await media.getImage({ path: path ?? '', width: 160, height: 240 });
      expect(answer).toMatchObject({ answer: 'image', bytes: expect.any(Buffer) });
    }
  });

  it('refuses a token once sharing has ended', async () => {
    const media = await through('alice');
    await control.share('alice', 'none');
    expect(await media.listRecentlyAdded({ limit: 3 })).toEqual({ answer: 'dead-token' });
  });

  it.each([
    ['is down', { mode: 'down' }],
    ['fails', { mode: 'fail' }],
    ['is overrun', { mode: 'rate-limit' }],
    ['sends HTML', { mode: 'garbage', body: 'html' }],
    ['cuts its JSON', { mode: 'garbage', body: 'cut-json' }],
    ['redirects', { mode: 'redirect' }],
    ['sends 40 MB', { mode: 'oversize' }],
  ] as const)('is unavailable when it %s', async (_what, fault) => {
    const media = await through('owner');
    await control.setService('plex', fault);
    await expect(media.listRecentlyAdded({ limit: 3 })).rejects.toMatchObject(unavailable);
  });
});
