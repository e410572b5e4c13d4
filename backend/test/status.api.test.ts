import type { Dashboard, Incident, MonitorHistory, MonitorList, ServiceStatus } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal({ timeouts: { probeEveryMs: 1500, breakerResetMs: 2000 } });
  const ruth = await signedIn(test, 'owner');
  const { addresses } = await test.household.state();
  const kuma = {
    name: 'uptime-kuma',
    url: addresses.uptimeKuma,
    username: 'admin',
    password: 'household-kuma',
  };
  const saved = await ruth.send('PUT', '/admin/services/uptime-kuma', { body: kuma });
  expect(saved).toMatchObject({ status: 200, body: { configured: true } });
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

const read = async <Body>(browser: TestBrowser, path: string): Promise<Body> => {
  const { status, body } = await browser.get(path);
  expect(status, path).toBe(200);
  return body as Body;
};

const statusOf = async (browser: TestBrowser, name: ServiceStatus['name']) => {
  const { services } = await read<{ services: ServiceStatus[] }>(browser, '/dashboard/status');
  return services.find((service) => service.name === name);
};

describe('the state of the services', () => {
  it('is for people who are signed in', async () => {
    for (const path of [
      '/dashboard',
      '/dashboard/status',
      '/services/plex/history',
      '/incidents',
      '/monitors',
    ])
      expect(await test.browser().get(path), path).toMatchObject({ status: 401 });
  });

  it('follows the media server down and up again, with an incident', async () => {
    const bob = await signedIn(test, 'bob');
    await expect.poll(async () => (await statusOf(bob, 'plex'))?.status, { timeout: 40_000 }).toBe('up');
    expect(await statusOf(bob, 'plex')).toMatchObject({ stale: false, uptime24h: 100, message: null });

    await test.household.setService('plex', { mode: 'down' });
    const ofPlex = (incidents: Incident[]) => incidents.filter(({ subject }) => subject.id === 'plex');
    const incidents = async () => ofPlex((await read<{ items: Incident[] }>(bob, '/incidents')).items);
    await expect.poll(async () => (await incidents()).length, { timeout: 40_000 }).toBe(1);
    expect(await statusOf(bob, 'plex')).toMatchObject({ status: 'down', message: 'It does not answer.' });
    expect((await incidents())[0]).toMatchObject({ status: 'down', endedAt: null });
    expect(ofPlex((await read<Dashboard>(bob, '/dashboard')).openIncidents)).toHaveLength(1);

    await test.household.setService('plex', { mode: 'up' });
    await expect.poll(async () => (await statusOf(bob, 'plex'))?.status, { timeout: 40_000 }).toBe('up');
  }, 150_000);

  it('is remembered over a restart', async () => {
    const bob = await signedIn(test, 'bob');
    await test.restart();
    // The media server was down in the test before, which a portal without a memory would not know.
    expect((await statusOf(bob, 'plex'))?.uptime24h).toBeLessThan(100);
  });

  it.each(['1h', '24h', '7d', '30d'])('has a history of %s', async (range) => {
    const bob = await signedIn(test, 'bob');
    const { beats } = await read<{ beats: unknown[] }>(bob, `/services/plex/history?range=${range}`);
    expect(beats.length).toBeGreaterThan(50);
  });

  it('has no history of an unknown service or range', async () => {
    const bob = await signedIn(test, 'bob');
    for (const path of ['/services/jellyfin/history', '/services/plex/history?range=1y'])
      expect(await bob.get(path)).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
  });
});

describe('the monitors of Uptime Kuma', () => {
  it('are seen by guests when an administrator chose them, and by nobody else', async () => {
    const [ruth, bob] = [await signedIn(test, 'owner'), await signedIn(test, 'bob')];
    const list = (browser: TestBrowser) => read<MonitorList>(browser, '/monitors');
    await expect.poll(async () => (await list(ruth)).items.length, { timeout: 20_000 }).toBeGreaterThan(5);
    expect((await list(bob)).items).toEqual([]);
    const plex = (await list(ruth)).items.find(({ name }) => name === 'Plex');
    const hidden = (await list(ruth)).items.find(({ name }) => name !== 'Plex');

    expect(await bob.send('PUT', '/admin/monitors', { body: { visible: [plex?.id] } })).toMatchObject({
      status: 403,
    });
    expect(await ruth.send('PUT', '/admin/monitors', { body: { visible: [plex?.id] } })).toMatchObject({
      status: 200,
    });
    const seen = (await list(bob)).items;
    expect(seen).toMatchObject([{ id: plex?.id, name: 'Plex', message: null, tags: [] }]);
    const beats = await read<{ items: unknown[] }>(bob, `/monitors/${plex?.id}/beats?hours=24`);
    expect(beats.items.length).toBeGreaterThan(0);
    for (const id of [hidden?.id, 987_654])
      for (const past of ['beats', 'history'])
        expect(await bob.get(`/monitors/${id}/${past}`)).toMatchObject({
          status: 404,
          problem: { code: 'not_found' },
        });

    await ruth.send('PUT', '/admin/monitors', { body: { visible: [] } });
    expect((await list(bob)).items).toEqual([]);
    expect(JSON.stringify(await list(ruth))).not.toMatch(/household-?secret/i);
  });
});

describe('the past of a monitor', () => {
  const findPlex = async (browser: TestBrowser) =>
    (await read<MonitorList>(browser, '/monitors')).items.find(({ name }) => name === 'Plex');

  it.each(['1h', '24h', '7d', '30d'])('is told for %s', async (range) => {
    const ruth = await signedIn(test, 'owner');
    const plex = await findPlex(ruth);
    const { beats } = await read<MonitorHistory>(ruth, `/monitors/${plex?.id}/history?range=${range}`);
    expect(beats.length).toBeGreaterThan(50);
    expect(beats.some(({ status, responseTimeMs }) => status === 'up' && responseTimeMs !== null)).toBe(true);
  });

  it('tells by itself how much of the last week it was up', async () => {
    const ruth = await signedIn(test, 'owner');
    await expect.poll(async () => (await findPlex(ruth))?.uptime7d, { timeout: 30_000 }).toBeGreaterThan(50);
  }, 40_000);
});

describe('what plays', () => {
  // A new portal remembers no failures of the tests before.
  beforeAll(() => test.restart());

  it('is told by the dashboard to those who see it, and who it is to administrators', async () => {
    const [ruth, alice] = [await signedIn(test, 'owner'), await signedIn(test, 'alice')];
    await test.household.startSession({ person: 'bob', ratingKey: '1001' });
    await test.household.startSession({ person: 'bob', ratingKey: '2001', player: 'Cellar' });
    expect(await ruth.get('/admin/now-playing')).toMatchObject({ status: 200, body: { items: [{}, {}] } });
    const playing = async (browser: TestBrowser) => (await read<Dashboard>(browser, '/dashboard')).nowPlaying;
    await expect.poll(async () => (await playing(ruth)).length, { timeout: 20_000 }).toBe(2);
    expect((await playing(ruth)).map(({ person }) => person)).toEqual(['Bob', 'Bob']);
    expect(await playing(alice)).toMatchObject([
      { ratingKey: '1001', person: null, player: null, mine: false },
    ]);
    expect(await alice.get('/admin/now-playing')).toMatchObject({ status: 403 });
  });
});

describe('the message of the day', () => {
  it('is posted by administrators and read by everybody, until it is taken away', async () => {
    const [ruth, alice] = [await signedIn(test, 'owner'), await signedIn(test, 'alice')];
    const message = async () => (await read<Dashboard>(alice, '/dashboard')).messageOfTheDay;
    const post = (text: string) => ruth.send('PUT', '/admin/message-of-the-day', { body: { text } });
    expect(await alice.send('PUT', '/admin/message-of-the-day', { body: { text: 'Hello' } })).toMatchObject({
      status: 403,
    });
    expect(await post('  New disk on Saturday.  ')).toMatchObject({ status: 200 });
    expect(await message()).toMatchObject({ text: 'New disk on Saturday.', postedBy: 'Ruth' });
    expect(await post('x'.repeat(501))).toMatchObject({ status: 400 });
    await post('');
    expect(await message()).toBeNull();
  });
});
