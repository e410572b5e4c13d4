import { randomInt } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type AdditionBody,
  type HouseholdState,
  type RunningHousehold,
  startHousehold,
} from '../src/index.ts';
import { type Ask, bodyOf, type PinBody, useHousehold } from './household-for-test.ts';
import { containersOf } from './media-container.ts';

const household = useHousehold();
const container = containersOf(household);
const status = async (ask: Ask) => (await household.plex(ask)).status;
const accountStatus = async (ask: Ask) => (await household.plexTv(ask)).status;

const post = (path: string, body: string) =>
  fetch(`${household.state().addresses.plexTv}/_household${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

describe('the state', () => {
  it('lists everybody with tokens that are all different', () => {
    const { people } = household.state();
    const tokens = Object.values(people).flatMap(({ accountToken, serverToken }) => [
      accountToken,
      serverToken,
    ]);
    expect(Object.keys(people)).toEqual(['owner', 'alice', 'bob', 'kid', 'stranger']);
    expect(new Set(tokens).size).toBe(10);
    expect(people.kid).toMatchObject({ username: null, email: null });
    expect(people.alice.sections).toEqual(['1', '2']);
  });
});

/** Starts one on ports below those that systems hand out by themselves, and gives the first answer of it. */
const hearFirst = async (): Promise<{ household: RunningHousehold; first: Response }> => {
  const port = randomInt(10_000, 32_000);
  let hasFailed = false;
  const started = startHousehold({ port }).catch(() => {
    hasFailed = true;
    return null;
  });
  let first: Response | null = null;
  while (first === null && !hasFailed)
    first = await fetch(`http://127.0.0.1:${port}/_household`).catch(() => null);
  const household = await started;
  if (household) onTestFinished(household.close);
  return household && first ? { household, first } : hearFirst();
};

describe('a household that is starting', () => {
  it('says nothing of itself before all of its addresses are known', async () => {
    const { household, first } = await hearFirst();
    const { addresses } = await bodyOf<HouseholdState>(first);
    expect(addresses).toEqual(household.addresses);
  });
});

describe('revoking tokens', () => {
  it('ends both at once, and the next sign-in gives new ones', async () => {
    const before = household.state().people.alice;
    const { people } = await household.control.revokeTokens('alice');
    expect(await accountStatus({ path: '/api/v2/user', token: before.accountToken })).toBe(401);
    expect(await status({ path: '/', token: before.serverToken })).toBe(401);
    expect(await status({ path: '/', as: 'bob' })).toBe(200);

    const pin = await bodyOf<PinBody>(household.plexTv({ path: '/api/v2/pins?strong=true', method: 'POST' }));
    await household.control.approvePin({ id: pin.id, person: 'alice' });
    const claimed = await bodyOf<PinBody>(household.plexTv({ path: `/api/v2/pins/${pin.id}` }));
    expect(claimed.authToken).toBe(people.alice.accountToken);
    expect(claimed.authToken).not.toBe(before.accountToken);
    expect(await status({ path: '/', token: people.alice.serverToken })).toBe(200);
  });
});

describe('sharing', () => {
  it('takes the server away: from the resources, from the list of users, from the token', async () => {
    const { serverToken } = household.state().people.bob;
    await household.control.share('bob', 'none');
    expect(await (await household.plexTv({ path: '/api/v2/resources', as: 'bob' })).json()).toEqual([]);
    expect(await (await household.plexTv({ path: '/api/users', as: 'owner' })).text()).not.toContain('Bob');
    expect(await status({ path: '/', token: serverToken })).toBe(401);
    expect(await accountStatus({ path: '/api/v2/user', as: 'bob' })).toBe(200);
  });

  it('brings a stranger in, and gives sections by key or by title', async () => {
    const { people } = await household.control.share('stranger', ['2', 'Documentaries']);
    expect(people.stranger.sections).toEqual(['2', '3']);
    expect(await (await household.plexTv({ path: '/api/v2/resources', as: 'stranger' })).json()).toHaveLength(
      1,
    );
    expect(await status({ path: '/library/sections/3/all', token: people.stranger.serverToken })).toBe(200);
    expect(await status({ path: '/library/sections/1/all', token: people.stranger.serverToken })).toBe(404);
    expect((await household.control.share('alice', 'all')).people.alice.sections).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('refuses unknown sections and to shut the owner out', async () => {
    await expect(household.control.share('bob', ['Music'])).rejects.toThrow('400');
    await expect(household.control.share('owner', 'none')).rejects.toThrow('409');
  });
});

describe('answering PINs', () => {
  it('refuses a managed user and a PIN that is not there', async () => {
    const { id } = await bodyOf<PinBody>(household.plexTv({ path: '/api/v2/pins', method: 'POST' }));
    await expect(household.control.approvePin({ id, person: 'kid' })).rejects.toThrow('409');
    await expect(household.control.approvePin({ code: 'gone', person: 'bob' })).rejects.toThrow('404');
    await expect(household.control.denyPin({ id: 5 })).rejects.toThrow('404');
  });
});

describe('bad calls', () => {
  it.each([
    ['/pins/approve', '{"person":"nobody","code":"ABCD"}'],
    ['/pins/approve', '{"person":"bob"}'],
    ['/pins/deny', '{}'],
    ['/services/plex', '{"mode":"sleepy"}'],
    ['/tokens/revoke', '{"person":"owner","extra":1}'],
    ['/shares', '{"person":"bob","sections":"some"}'],
    ['/connections', '{"satellite":"up"}'],
    ['/shares', '{"person":'],
    ['/items/add', '{"type":"movie"}'],
    ['/items/add', '{"type":"song","title":"La"}'],
    ['/items/remove', '{"ratingKey":"../1"}'],
    ['/library', '{"items":"many"}'],
    ['/images', '{"ratingKey":"1001","mode":"pale"}'],
    ['/scans', '{"delayMs":-1}'],
    ['/sessions/start', '{"person":"bob"}'],
    ['/sessions/stop', '{}'],
  ])('to %s with %s get a 400 that says why', async (path, body) => {
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(await bodyOf(response)).toEqual({ error: expect.any(String) });
  });

  it('to services and paths that do not exist get a 404', async () => {
    expect((await post('/services/netflix', '{"mode":"up"}')).status).toBe(404);
    expect((await post('/nothing', '{}')).status).toBe(404);
  });
});

describe('items', () => {
  const listed = async (path: string) =>
    (await container(path)).Metadata.map(({ ratingKey, title }) => `${ratingKey} ${title}`);

  it('come in under a rating key that nothing has had, newest of all', async () => {
    const body: AdditionBody = { type: 'movie', title: 'The Lantern', year: 1931, genres: ['Mystery'] };
    const first = await household.control.addItem(body);
    const second = await household.control.addItem({ ...body, section: '3' });
    expect(first).toEqual({
      ratingKey: expect.any(String),
      type: 'movie',
      title: 'The Lantern',
      section: '1',
    });
    expect(second).toMatchObject({ section: '3' });
    expect(second.ratingKey).not.toBe(first.ratingKey);
    const newest = await listed('/library/sections/1/all?sort=addedAt:desc');
    expect(newest[0]).toBe(`${first.ratingKey} The Lantern`);
    expect(await listed('/library/sections/1/all?year=1931&genre=mystery')).toContain(newest[0]);
  });

  it('may be an episode, of a season that is there or a new one', async () => {
    const add = (season: number) =>
      household.control.addItem({ type: 'episode', show: 'Judex', season, title: `New in ${season}` });
    const [known, fresh] = [await add(1), await add(2)];
    expect((await listed('/library/metadata/14000/children')).at(-1)).toContain('Season 2');
    expect((await listed('/library/metadata/14100/children')).at(-1)).toBe(`${known.ratingKey} New in 1`);
    expect((await listed('/library/metadata/14000/allLeaves')).at(-1)).toBe(`${fresh.ratingKey} New in 2`);
  });

  it('go away with all that is below them, and with what they leave empty', async () => {
    await household.control.removeItem('14100');
    for (const ratingKey of ['14000', '14100', '14101'])
      expect(await status({ path: `/library/metadata/${ratingKey}`, as: 'owner' })).toBe(404);
    const gone = await household.control.removeItem('1029');
    expect(gone).toEqual({ ratingKey: '1029', type: 'movie', title: 'The Kid', section: '1' });
    expect(await listed('/library/collections/90001/children')).toHaveLength(5);
    await expect(household.control.removeItem('1029')).rejects.toThrow('404');
  });

  it('are refused in sections and shows that are not there', async () => {
    const { addItem } = household.control;
    await expect(addItem({ type: 'movie', title: 'X', section: 'Music' })).rejects.toThrow('404');
    await expect(addItem({ type: 'movie', title: 'X', section: 'Series' })).rejects.toThrow('404');
    await expect(addItem({ type: 'episode', title: 'X', show: 'Nobody' })).rejects.toThrow('404');
    await expect(household.control.setImage({ ratingKey: '9', mode: 'ok' })).rejects.toThrow('404');
  });
});

describe('reset', () => {
  it('puts back what the library held, and what people had seen of it', async () => {
    const start = household.state();
    const before = await container('/hubs');
    await household.control.addItem({ type: 'movie', title: 'Passing' });
    await household.control.addItem({ type: 'episode', show: 'Judex', title: 'Passing' });
    await household.control.removeItem('1029');
    await household.control.startSession({ person: 'alice', ratingKey: '1040' });
    await household.control.setScanDelay(5);
    for (const [method, path] of [
      ['GET', '/:/scrobble?key=10000'],
      ['DELETE', '/library/collections/90001'],
      ['PUT', '/library/metadata/90002?title.value=Passing'],
    ] as const)
      await household.plex({ path, method, as: 'owner' });
    expect(await household.control.reset()).toEqual(start);
    expect(await container('/hubs')).toEqual(before);
    const collections = (await container('/library/sections/1/collections')).Metadata;
    expect(collections.map(({ title, childCount }) => `${childCount} ${title}`)).toEqual(
      expect.arrayContaining(['6 Silent classics', '2 Méliès shorts']),
    );
  });

  it('puts everything back: shares, tokens, PINs, services, connections', async () => {
    const start = household.state();
    const { id } = await bodyOf<PinBody>(household.plexTv({ path: '/api/v2/pins', method: 'POST' }));
    await household.control.share('alice', 'none');
    await household.control.revokeTokens('owner');
    await household.control.setConnections({ remote: 'down' });
    await household.control.setService('plex', { mode: 'fail' });
    expect(await household.control.reset()).toEqual(start);
    expect(await status({ path: '/', as: 'owner' })).toBe(200);
    expect(await accountStatus({ path: `/api/v2/pins/${id}` })).toBe(404);
  });
});
