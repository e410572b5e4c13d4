import type { OwnedServer, SetupState } from '@medianest/shared';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';
import { beginSignIn, codeInAuthUrl, signedIn, signIn } from './support/sign-in.ts';

const openFresh = (open = openTestPortal) => open({ isSetUp: false });

const stateOf = async (browser: TestBrowser) => (await browser.get('/setup')).body as SetupState;

const claim = (browser: TestBrowser, token: string | null) => browser.post('/setup/claim', { token });

/** A browser that has spent the set-up address, in which the person is signed in. */
const claimedBy = async (test: TestPortal, person: 'owner' | 'alice') => {
  const browser = test.browser();
  expect(await claim(browser, test.portal.setupToken)).toMatchObject({ status: 204 });
  expect(await signIn(test, browser, person)).toMatchObject({ status: 200 });
  return browser;
};

const choose = (browser: TestBrowser, body: unknown) => browser.post('/setup/server', body);

const finished = async (test: TestPortal) => {
  const owner = await claimedBy(test, 'owner');
  const { addresses } = await test.household.state();
  expect(await choose(owner, { url: addresses.plex })).toMatchObject({ status: 200 });
  return owner;
};

describe('a fresh installation', () => {
  it('waits for its owner, and lets nobody sign in before', async () => {
    const test = await openFresh();
    const browser = test.browser();
    const { addresses } = await test.household.state();
    expect(await stateOf(browser)).toEqual({
      state: 'unclaimed',
      claimedHere: false,
      demo: false,
      plexReplaced: addresses.plexTv,
      serverName: null,
      ownerName: null,
    });
    for (const answer of [
      await browser.post('/auth/plex/pin', { flow: 'window' }),
      await browser.post('/auth/plex'),
    ])
      expect(answer).toMatchObject({ status: 403, problem: { code: 'setup.claim_required' } });
  });

  it('is claimed once, with the printed token, in one browser', async () => {
    const test = await openFresh();
    const [mine, other] = [test.browser(), test.browser()];
    expect(await claim(mine, 'wrong')).toMatchObject({
      status: 403,
      problem: { code: 'setup.token_invalid' },
    });
    expect(await claim(mine, test.portal.setupToken)).toMatchObject({ status: 204 });
    expect(await claim(other, test.portal.setupToken)).toMatchObject({
      status: 403,
      problem: { code: 'setup.token_invalid' },
    });
    expect(await stateOf(mine)).toMatchObject({ state: 'claimed', claimedHere: true });
    expect(await stateOf(other)).toMatchObject({ state: 'claimed', claimedHere: false });
    expect(await other.post('/auth/plex/pin', { flow: 'window' })).toMatchObject({
      status: 403,
      problem: { code: 'setup.claim_required' },
    });
  });

  it('is claimed by one of two who come at the same moment', async () => {
    const test = await openFresh();
    const answers = await Promise.all(
      [test.browser(), test.browser()].map((browser) => claim(browser, test.portal.setupToken)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403]);
  });
});

describe('the owner', () => {
  it('finds the servers that he owns, with every connection tried, and chooses one', async () => {
    const test = await openFresh();
    const owner = await claimedBy(test, 'owner');
    const { items } = (await owner.get('/setup/servers')).body as { items: OwnedServer[] };
    const { server } = await test.household.state();
    expect(items.map(({ name, reachable }) => [name, reachable])).toEqual(
      expect.arrayContaining([
        [server.name, true],
        ['Cellar (old box)', false],
      ]),
    );
    expect(items).toHaveLength(2);
    const found = items.find(({ name }) => name === server.name);
    expect(found?.connections.map(({ kind, status }) => [kind, status])).toContainEqual(['local', 'ok']);
    expect(JSON.stringify(items)).not.toMatch(/token/i);

    const { machineIdentifier } = server;
    expect(await choose(owner, { machineIdentifier })).toMatchObject({
      status: 200,
      body: { name: server.name, machineIdentifier },
    });
    expect(await stateOf(test.browser())).toMatchObject({ state: 'ready', serverName: server.name });
  });
});

describe('somebody who does not own the server', () => {
  it('makes room for the owner in the same browser', async () => {
    const test = await openFresh();
    const browser = await claimedBy(test, 'alice');
    const before = browser.copy();
    await signIn(test, browser, 'owner');
    const { addresses } = await test.household.state();
    expect(await choose(browser, { url: addresses.plex })).toMatchObject({ status: 200 });
    expect(await before.get('/auth/session')).toMatchObject({ status: 401 });
  });
});

describe('the set-up', () => {
  it('goes on after a restart with a new address, which takes over from the old browser', async () => {
    const test = await openFresh();
    const first = test.portal.setupToken;
    const before = await claimedBy(test, 'owner');
    await test.restart();
    expect(await stateOf(before)).toMatchObject({ claimedHere: true });
    expect(test.portal.setupToken).not.toBe(first);
    expect(await claim(test.browser(), first)).toMatchObject({ status: 403 });
    await finished(test);
    expect(await stateOf(before)).toMatchObject({ state: 'ready', claimedHere: false });
  });

  it('prints the same address again while nobody has used it', async () => {
    const test = await openFresh();
    const first = test.portal.setupToken;
    await test.restart();
    expect(test.portal.setupToken).toBe(first);
  });

  it('survives the loss of the key that had sealed its address', async () => {
    const test = await openTestPortal({ isSetUp: false, environment: { ENCRYPTION_KEY: 'a'.repeat(64) } });
    const first = test.portal.setupToken;
    await test.restart({ ENCRYPTION_KEY: 'b'.repeat(64) });
    expect(test.portal.setupToken).not.toBe(first);
    await finished(test);
  });
});

describe('an installation that is claimed', () => {
  let test: TestPortal;
  let claimant: TestBrowser;
  beforeAll(async () => {
    test = await openFresh(startTestPortal);
    claimant = test.browser();
    await claim(claimant, test.portal.setupToken);
  });
  afterEach(() => test.household.reset());
  afterAll(() => test.close());

  /** The person in the browser that holds the claim, apart from the other tests. */
  const signedInHere = async (person: 'owner' | 'alice') => {
    const browser = claimant.copy();
    expect(await signIn(test, browser, person)).toMatchObject({ status: 200 });
    return browser;
  };

  it('leads its owner back to the set-up from Plex', async () => {
    const { authUrl = '' } = await beginSignIn(claimant.copy());
    expect(codeInAuthUrl(authUrl)).not.toBe('');
    expect(new URLSearchParams(new URL(authUrl).hash.slice(2)).get('forwardUrl')).toBe(
      `${test.url}/setup/?flow=returned`,
    );
  });

  it('tells its owner when a server that plex.tv lists cannot be reached', async () => {
    const owner = await signedInHere('owner');
    const { items } = (await owner.get('/setup/servers')).body as { items: OwnedServer[] };
    const cellar = items.find(({ reachable }) => !reachable);
    expect(await choose(owner, { machineIdentifier: cellar?.machineIdentifier })).toMatchObject({
      status: 422,
      problem: { code: 'connection.unreachable' },
    });
    expect(await stateOf(owner)).toMatchObject({ state: 'claimed' });
  });

  it('tells its owner that plex.tv is away, and goes on when it is back', async () => {
    const owner = await signedInHere('owner');
    await test.household.setService('plex-tv', { mode: 'down' });
    expect(await owner.get('/setup/servers')).toMatchObject({
      status: 503,
      problem: { code: 'upstream.unavailable', service: 'plex-tv' },
    });
    await test.household.setService('plex-tv', { mode: 'up' });
    expect(await owner.get('/setup/servers')).toMatchObject({ status: 200 });
  });

  it('cannot be set up by somebody who does not own the server, by discovery or by address', async () => {
    const alice = await signedInHere('alice');
    const { server, addresses } = await test.household.state();
    const { machineIdentifier } = server;
    expect(await alice.get('/setup/servers')).toMatchObject({ status: 200, body: { items: [] } });
    for (const choice of [{ machineIdentifier }, { url: addresses.plex }, { machineIdentifier: 'another' }])
      expect(await choose(alice, choice)).toMatchObject({
        status: 403,
        problem: { code: 'setup.not_owner' },
      });
    expect(await stateOf(alice)).toMatchObject({ state: 'claimed' });
    expect(await alice.get('/admin/users')).toMatchObject({ status: 403 });
  });

  it('is set up only in the browser that holds the claim', async () => {
    const browser = await signedInHere('owner');
    browser.cookies.delete('medianest_claim');
    expect(await browser.get('/setup/servers')).toMatchObject({
      status: 403,
      problem: { code: 'setup.claim_required' },
    });
    browser.cookies.set('medianest_claim', 'made-up');
    expect(await browser.get('/setup/servers')).toMatchObject({ status: 403 });
  });
});

describe('an installation that is set up by an address given by hand', () => {
  let test: TestPortal;
  let token: string | null;
  let owner: TestBrowser;
  beforeAll(async () => {
    test = await openFresh(startTestPortal);
    token = test.portal.setupToken;
    owner = await finished(test);
  });
  afterAll(() => test.close());

  it('has its owner as administrator, and the household can come', async () => {
    expect(await owner.get('/auth/session')).toMatchObject({
      body: { user: { username: 'Ruth', role: 'admin' } },
    });
    expect(await owner.get('/plex/recently-added')).toMatchObject({ status: 200 });
    expect(await stateOf(owner)).toMatchObject({
      state: 'ready',
      serverName: 'Lantern House',
      ownerName: 'Ruth',
    });
    expect(await (await signedIn(test, 'alice')).get('/auth/session')).toMatchObject({
      body: { user: { role: 'user' } },
    });
    expect(await signIn(test, test.browser(), 'stranger')).toMatchObject({ status: 403 });
  });

  it('knows no set-up: its address and its calls are useless', async () => {
    const { addresses } = await test.household.state();
    for (const answer of [
      await claim(test.browser(), token),
      await owner.get('/setup/servers'),
      await choose(owner, { url: addresses.plex }),
    ])
      expect(answer).toMatchObject({ status: 409, problem: { code: 'setup.already_done' } });
    const { rows } = await test.database.pool.query("select name from settings where name like 'setup.%'");
    expect(rows).toEqual([]);
  });

  it('keeps people signed in over a restart', async () => {
    const alice = await signedIn(test, 'alice');
    await test.restart();
    expect(test.portal.setupToken).toBeNull();
    for (const browser of [owner, alice])
      expect(await browser.get('/auth/session')).toMatchObject({ status: 200 });
  });
});

describe('PLEX_TOKEN', () => {
  it('sets the household up at the first start, also without PLEX_URL', async () => {
    const test = await openTestPortal({ environment: { PLEX_URL: '' } });
    expect(test.portal.setupToken).toBeNull();
    expect(await stateOf(test.browser())).toMatchObject({ state: 'ready', ownerName: 'Ruth' });
    expect(await (await signedIn(test, 'owner')).get('/admin/users')).toMatchObject({ status: 200 });
  });

  it('does not keep the portal from starting while plex.tv is down', async () => {
    const test = await openTestPortal({
      beforeStart: (household) => household.setService('plex-tv', { mode: 'down' }),
    });
    expect(await stateOf(test.browser())).toMatchObject({ state: 'unclaimed' });
    expect(test.portal.setupToken).not.toBeNull();
    await test.household.setService('plex-tv', { mode: 'up' });
    await finished(test);
  });

  it('sets the household up as soon as plex.tv answers, without another start', async () => {
    const test = await openTestPortal({
      beforeStart: (household) => household.setService('plex-tv', { mode: 'fail', status: 503 }),
    });
    expect(await stateOf(test.browser())).toMatchObject({ state: 'unclaimed' });
    await test.household.setService('plex-tv', { mode: 'up' });
    await expect
      .poll(() => stateOf(test.browser()), { timeout: 70_000 })
      .toMatchObject({ state: 'ready', ownerName: 'Ruth' });
  }, 120_000);

  it('of somebody who does not own the server sets nothing up', async () => {
    const test = await openTestPortal({ isSetUp: false });
    const { people, addresses } = await test.household.state();
    await test.restart({ PLEX_TOKEN: people.alice?.accountToken, PLEX_URL: addresses.plex });
    expect(await stateOf(test.browser())).toMatchObject({ state: 'unclaimed' });
    await test.restart({ PLEX_TOKEN: 'nonsense', PLEX_URL: addresses.plex });
    expect(await stateOf(test.browser())).toMatchObject({ state: 'unclaimed' });
  });
});
