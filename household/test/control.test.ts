import { describe, expect, it } from 'vitest';
import { type Ask, bodyOf, type PinBody, useHousehold } from './household-for-test.ts';

const household = useHousehold();
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

describe('reset', () => {
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
