import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answering, neverAnswering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { openPlexTv } from '../../../test/support/plex-clients.ts';

const pin = { id: 564964751, code: '8lzjqnq8lye02n52jq3fqxf8e', expiresIn: 1800, authToken: null };

describe('every call', () => {
  it('says who asks and wants JSON', async () => {
    const server = await startOutsideServer(answering(201, pin));
    await openPlexTv(server.url).createPin({ strong: true });
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'x-plex-client-identifier': '6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11',
      'x-plex-product': 'MediaNest',
      'x-plex-version': '0.1.0',
      'x-plex-platform': expect.any(String),
      'x-plex-device': expect.any(String),
      'x-plex-device-name': expect.any(String),
    });
  });

  it('carries a token in the header and never in the address', async () => {
    const server = await startOutsideServer(answering(200, []));
    await openPlexTv(server.url).listResources('secret-token');
    expect(server.requests[0]?.headers['x-plex-token']).toBe('secret-token');
    expect(server.requests[0]?.url).not.toContain('secret-token');
  });
});

describe('a PIN', () => {
  it('lives as long as plex.tv says, told by the own clock', async () => {
    const server = await startOutsideServer(answering(201, { ...pin, expiresIn: 900, code: 'K7QX' }));
    const opened = await openPlexTv(server.url, { now: () => 1_000_000 }).createPin({ strong: false });
    expect(opened).toEqual({ id: '564964751', code: 'K7QX', expiresAt: new Date(1_900_000) });
    expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/api/v2/pins' });
  });

  it('is asked for in its strong form', async () => {
    const server = await startOutsideServer(answering(201, pin));
    await openPlexTv(server.url).createPin({ strong: true });
    expect(server.requests[0]?.url).toBe('/api/v2/pins?strong=true');
  });

  it('is not created twice when the answer is lost', async () => {
    const server = await startOutsideServer((request) => request.socket.destroy());
    const call = openPlexTv(server.url).createPin({ strong: true });
    await expect(call).rejects.toMatchObject({ code: 'upstream.unavailable', meta: { service: 'plex-tv' } });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['waits', 200, pin, { status: 'waiting' }],
    [
      'is claimed',
      200,
      { ...pin, authToken: 'account-token' },
      { status: 'claimed', authToken: 'account-token' },
    ],
    ['is gone when its time has passed', 200, { ...pin, expiresIn: 0 }, { status: 'gone' }],
    ['is gone when plex.tv does not know it', 404, { errors: [{ code: 1020 }] }, { status: 'gone' }],
  ])('%s', async (_what, status, body, outcome) => {
    const server = await startOutsideServer(answering(status, body));
    expect(await openPlexTv(server.url).checkPin('564964751')).toEqual(outcome);
  });

  it('tells callers to slow down, with the seconds if plex.tv names them', async () => {
    const named = await startOutsideServer(answering(429, '', { 'retry-after': '12' }));
    const silent = await startOutsideServer(answering(429, ''));
    const outcome = { status: 'slow-down', retryAfterSeconds: 12 };
    expect(await openPlexTv(named.url).checkPin('1')).toEqual(outcome);
    expect(await openPlexTv(silent.url).checkPin('1')).toEqual({ ...outcome, retryAfterSeconds: null });
  });

  it('cannot be made to ask for anything else', async () => {
    const server = await startOutsideServer(answering(404, ''));
    await openPlexTv(server.url).checkPin('../user?x=');
    expect(server.requests[0]?.url).toBe('/api/v2/pins/..%2Fuser%3Fx%3D');
  });
});

describe('an account', () => {
  const account = {
    id: 12345,
    username: 'u',
    title: 'U',
    email: 'u@example.net',
    friendlyName: '',
    thumb: null,
  };

  it('is known by its id as text, and by the best name it has', async () => {
    const server = await startOutsideServer(answering(200, account));
    expect(await openPlexTv(server.url).getAccount('t')).toEqual({
      answer: 'account',
      account: {
        id: '12345',
        username: 'u',
        title: 'U',
        email: 'u@example.net',
        friendlyName: null,
        thumb: null,
        restricted: false,
        displayName: 'U',
      },
    });
  });

  it('may lack e-mail and user name, as managed users do', async () => {
    const kid = { id: 7, username: '', title: 'Kid', email: null, restricted: 1 };
    const server = await startOutsideServer(answering(200, kid));
    expect(await openPlexTv(server.url).getAccount('t')).toMatchObject({
      account: { id: '7', username: null, email: null, displayName: 'Kid', restricted: true },
    });
  });

  it('is not told for a dead token', async () => {
    const server = await startOutsideServer(answering(401, { errors: [{ code: 1001 }] }));
    expect(await openPlexTv(server.url).getAccount('t')).toEqual({ answer: 'dead-token' });
  });

  it('signs out, and does not mind a token that is dead already', async () => {
    const living = await startOutsideServer(answering(204, ''));
    const dead = await startOutsideServer(answering(401, ''));
    await openPlexTv(living.url).signOut('t');
    await openPlexTv(dead.url).signOut('t');
    expect(living.requests[0]).toMatchObject({ method: 'DELETE', url: '/api/v2/users/signout' });
  });
});

describe('a plex.tv that has a bad day', () => {
  const unavailable = { code: 'upstream.unavailable', meta: { service: 'plex-tv' } };

  it.each([
    ['answers 500', answering(500, '<html>')],
    ['answers 403', answering(403, '<html>')],
    ['sends HTML in the place of JSON', answering(200, '<html>Plex</html>')],
    ['sends half of its JSON', answering(200, '{"id":1')],
    ['sends JSON of another shape', answering(200, { user: 'me' })],
    ['redirects', answering(302, '', { location: 'https://example.net/' })],
    ['cuts the connection', ((request) => request.socket.destroy()) as typeof neverAnswering],
  ])('is unavailable when it %s', async (_what, answer) => {
    const server = await startOutsideServer(answer);
    await expect(openPlexTv(server.url).getAccount('t')).rejects.toMatchObject(unavailable);
  });

  it('is unavailable with the seconds to wait after a 429', async () => {
    const server = await startOutsideServer(answering(429, '', { 'retry-after': '30' }));
    const meta = { service: 'plex-tv', retryAfterSeconds: 30 };
    await expect(openPlexTv(server.url).createPin({ strong: true })).rejects.toMatchObject({ meta });
  });

  it('times out when it is silent', async () => {
    const server = await startOutsideServer(neverAnswering);
    const call = openPlexTv(server.url, { timeoutMs: 30 }).getAccount('t');
    await expect(call).rejects.toMatchObject({ code: 'upstream.timeout', meta: { service: 'plex-tv' } });
  });

  it('is asked once more when a read fails in passing', async () => {
    let calls = 0;
    const server = await startOutsideServer((request, response) => {
      calls += 1;
      answering(calls === 1 ? 503 : 200, [])(request, response);
    });
    expect(await openPlexTv(server.url).listResources('t')).toEqual({ answer: 'servers', servers: [] });
  });

  it('is left alone once its breaker is open', async () => {
    const server = await startOutsideServer(answering(500, ''));
    const plexTv = openPlexTv(server.url, { volume: 2 });
    for (let call = 0; call < 2; call += 1) await plexTv.getAccount('t').catch(() => {});
    const asked = server.requests.length;
    await expect(plexTv.getAccount('t')).rejects.toMatchObject(unavailable);
    expect(server.requests).toHaveLength(asked);
  });

  it('never has a token, PIN id or code in its errors', async () => {
    const server = await startOutsideServer(
      answering(200, '{"code":"secret-code","authToken":"secret-token"'),
    );
    const error: Error = await openPlexTv(server.url)
      .checkPin('secret-id')
      .catch((failure) => failure);
    const cause = error.cause as Error;
    expect(
      JSON.stringify([error, error.message, error.stack, cause, cause.message, cause.stack]),
    ).not.toMatch(/secret/);
  });
});

describe('the pages of Plex', () => {
  it('are addressed as Plex documents them', () => {
    const plexTv = openPlexTv('https://app.plex.tv/');
    const url = plexTv.authPageUrl({
      code: 'abc',
      forwardUrl: 'https://nest.example/sign-in/?flow=returned',
    });
    expect(url).toBe(
      'https://app.plex.tv/auth#?clientID=6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11&code=abc' +
        '&context%5Bdevice%5D%5Bproduct%5D=MediaNest&forwardUrl=https%3A%2F%2Fnest.example%2Fsign-in%2F%3Fflow%3Dreturned',
    );
    expect(plexTv.linkPageUrl()).toBe('https://app.plex.tv/link');
  });
});

describe('the list of people with whom the owner shares', () => {
  const listed = async (xml: string) => {
    const server = await startOutsideServer(answering(200, xml));
    return openPlexTv(server.url).listSharedUsers('owner');
  };

  it('is read from XML, with one person and one server or several', async () => {
    const answer = await listed(
      `<?xml version="1.0"?><MediaContainer friendlyName="myPlex" size="1">
         <User id="5" title="Al &amp; O&#39;Co" username="al" email="al@example.net" home="0" restricted="0">
           <Server id="1" machineIdentifier="m1" name="Box"/><Server id="2" machineIdentifier="m2" name="Old"/>
         </User></MediaContainer>`,
    );
    expect(answer).toMatchObject({
      users: [{ id: '5', title: "Al & O'Co", username: 'al', machineIdentifiers: ['m1', 'm2'] }],
    });
  });

  it.each(['<MediaContainer size="0"></MediaContainer>', '<MediaContainer/>'])(
    'may be empty: %s',
    async (xml) => {
      expect(await listed(xml)).toEqual({ answer: 'users', users: [] });
    },
  );

  it.each(['<MediaContainer><User id="5"', '<html><body>Plex</body></html>', 'oops', ''])(
    'is not made up from %j',
    async (text) => {
      await expect(listed(text)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    },
  );

  it('does not expand entities without end', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9000)}">]>`;
    const user = `<User id="5" title="${'&a;'.repeat(200)}"/>`;
    await expect(listed(`${bomb}<MediaContainer>${user}</MediaContainer>`)).rejects.toMatchObject({
      code: 'upstream.unavailable',
    });
  });
});

describe('with the simulated household', () => {
  let household: Awaited<ReturnType<typeof startHousehold>>;
  let control: ReturnType<typeof createHouseholdControl>;
  beforeAll(async () => {
    household = await startHousehold({ port: 0 });
    control = createHouseholdControl(household.controlUrl);
  });
  beforeEach(() => control.reset());
  afterAll(() => household.close());

  it('signs a person in by a PIN', async () => {
    const plexTv = openPlexTv(household.addresses.plexTv);
    const opened = await plexTv.createPin({ strong: true });
    expect(await plexTv.checkPin(opened.id)).toEqual({ status: 'waiting' });
    await control.approvePin({ code: opened.code, person: 'alice' });
    const { people } = await control.state();
    const authToken = people.alice.accountToken;
    expect(await plexTv.checkPin(opened.id)).toEqual({ status: 'claimed', authToken });
    expect(await plexTv.getAccount(authToken)).toMatchObject({
      account: { id: String(people.alice.id), email: people.alice.email },
    });
  });

  it('sees a PIN that was denied as gone', async () => {
    const plexTv = openPlexTv(household.addresses.plexTv);
    const opened = await plexTv.createPin({ strong: false });
    expect(opened.code).toMatch(/^\w{4}$/);
    await control.denyPin({ code: opened.code });
    expect(await plexTv.checkPin(opened.id)).toEqual({ status: 'gone' });
  });

  it('lists servers only, and each person’s own token', async () => {
    const { people, server } = await control.state();
    const plexTv = openPlexTv(household.addresses.plexTv);
    const own = await plexTv.listResources(people.owner.accountToken);
    expect(own).toMatchObject({ answer: 'servers' });
    const names = own.answer === 'servers' ? own.servers.map(({ name }) => name) : [];
    expect(names).toContain(server.name);
    expect(names).not.toContain('Living room television');
    expect(await plexTv.listResources(people.alice.accountToken)).toMatchObject({
      servers: [
        { machineIdentifier: server.machineIdentifier, owned: false, accessToken: people.alice.serverToken },
      ],
    });
  });

  it('knows a revoked token as dead', async () => {
    const { people } = await control.state();
    await control.revokeTokens('bob');
    const plexTv = openPlexTv(household.addresses.plexTv);
    expect(await plexTv.getAccount(people.bob.accountToken)).toEqual({ answer: 'dead-token' });
    expect(await plexTv.listResources(people.bob.accountToken)).toEqual({ answer: 'dead-token' });
    expect(await plexTv.listSharedUsers(people.bob.accountToken)).toEqual({ answer: 'dead-token' });
  });

  it('reads with whom the owner shares', async () => {
    const { people, server } = await control.state();
    const answer = await openPlexTv(household.addresses.plexTv).listSharedUsers(people.owner.accountToken);
    const users = answer.answer === 'users' ? answer.users : [];
    expect(users.find(({ id }) => id === String(people.alice.id))).toMatchObject({
      email: people.alice.email,
      machineIdentifiers: [server.machineIdentifier],
    });
  });

  it.each(['down', 'fail', 'garbage', 'rate-limit'] as const)(
    'calls plex.tv unavailable in mode %s',
    async (mode) => {
      const { people } = await control.state();
      await control.setService('plex-tv', { mode });
      const call = openPlexTv(household.addresses.plexTv).listResources(people.alice.accountToken);
      await expect(call).rejects.toMatchObject({
        code: 'upstream.unavailable',
        meta: { service: 'plex-tv' },
      });
    },
  );
});
