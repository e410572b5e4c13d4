import type { MediaCard, ServiceStatus, SystemAlert } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { findUserId, signedIn } from './support/sign-in.ts';
import { openSocket, type TestSocket } from './support/sockets.ts';

/**
 * The portal looks at a service again too late to see by itself that it is back. Only a failure is looked at again
 * within six seconds, when the breaker is still open.
 */
const timeouts = { probeEveryMs: 3_600_000, breakerResetMs: 15_000 };

const soon = { timeout: 40_000 };

let test: TestPortal;
let owner: TestBrowser;
beforeAll(async () => {
  test = await startTestPortal({ timeouts });
  owner = await signedIn(test, 'owner');
  const { url, apiKey } = await overseerr();
  const saved = await owner.send('PUT', '/admin/services/overseerr', {
    body: { name: 'overseerr', url, apiKey },
  });
  expect(saved).toMatchObject({ status: 200 });
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

const overseerr = async () => {
  const { addresses } = await test.household.state();
  const { apiKey } = await test.household.overseerr.state();
  return { url: addresses.overseerr, apiKey };
};

const listen = async (namespace: string, browser?: TestBrowser) => {
  const socket = openSocket({ url: test.url, namespace, ...(browser && { cookies: browser.cookies }) });
  expect(await socket.outcome).toBe('live');
  return socket;
};

const payloadsOf = <Payload>({ told }: TestSocket, event: string) =>
  told.filter((news) => news.event === event).map(({ payload }) => payload as Payload);

describe('administrators hear', () => {
  it('who signed in, and whose rights changed', async () => {
    const bob = await signedIn(test, 'bob');
    const userId = await findUserId(owner, 'Bob');
    const socket = await listen('/admin', owner);
    await bob.post('/auth/logout');
    await expect.poll(() => payloadsOf(socket, 'user:update')).toContainEqual({ userId });
    socket.told.length = 0;
    await signedIn(test, 'bob');
    await expect.poll(() => payloadsOf(socket, 'user:update')).toContainEqual({ userId });
    socket.told.length = 0;
    await owner.send('PUT', `/admin/users/${userId}`, { body: { role: 'admin' } });
    await expect.poll(() => payloadsOf(socket, 'user:update')).toContainEqual({ userId });
    await owner.send('PUT', `/admin/users/${userId}`, { body: { role: 'user' } });
  });

  it('what plays, and who watches it', async () => {
    const socket = await listen('/admin', owner);
    const bob = await signedIn(test, 'bob');
    const ordinary = await listen('/authenticated', bob);
    const { items } = (await bob.get('/plex/recently-added?limit=24')).body as { items: MediaCard[] };
    const film = items.find(({ type }) => type === 'movie');
    const { sessionKey } = await test.household.startSession({
      person: 'bob',
      ratingKey: film?.ratingKey ?? '',
    });
    const playing = () =>
      payloadsOf<{ items: { title: string; person: string | null }[] }>(socket, 'now-playing').at(-1)?.items;
    await expect.poll(playing, soon).toMatchObject([{ title: film?.title, person: 'Bob' }]);
    await test.household.stopSession({ sessionKey });
    await expect.poll(playing, soon).toEqual([]);
    expect(payloadsOf(ordinary, 'now-playing')).toEqual([]);
  }, 90_000);

  it('when a breaker opens and closes, and the recovery is seen right after it tries again', async () => {
    const [socket, outside] = [await listen('/admin', owner), await listen('/')];
    const status = () =>
      payloadsOf<{ services: ServiceStatus[] }>(outside, 'service:status')
        .flatMap(({ services }) => services)
        .filter(({ name }) => name === 'overseerr')
        .at(-1);
    const alerts = () =>
      payloadsOf<SystemAlert>(socket, 'system:alert')
        .filter(({ subject }) => subject === 'Overseerr')
        .map(({ code }) => code);
    await expect.poll(status, soon).toEqual({ name: 'overseerr', status: 'up' });

    await test.household.setService('overseerr', { mode: 'down' });
    const askAndHear = async () => {
      await owner.get('/admin/webhooks/overseerr');
      return alerts();
    };
    await expect.poll(askAndHear, soon).toEqual(['breaker.opened']);
    await expect.poll(status, soon).toEqual({ name: 'overseerr', status: 'down' });

    await test.household.setService('overseerr', { mode: 'up' });
    await expect.poll(status, soon).toEqual({ name: 'overseerr', status: 'up' });
    await expect.poll(alerts, soon).toEqual(['breaker.opened', 'breaker.closed']);
  }, 120_000);

  it('that a proxy is not believed, once', async () => {
    const socket = await listen('/admin', owner);
    for (let count = 0; count < 3; count += 1)
      await fetch(`${test.url}/health`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    await owner.send('PUT', '/admin/message-of-the-day', { body: { text: '' } });
    await expect
      .poll(() => payloadsOf<SystemAlert>(socket, 'system:alert').map(({ code }) => code))
      .toEqual(['proxy.headers-ignored']);
  });
});

describe('whoever has not signed in', () => {
  it('hears the names and states of the services at once, and nothing else', async () => {
    const socket = await listen('/');
    await expect.poll(() => socket.told.length).toBeGreaterThan(0);
    const [first] = payloadsOf<{ services: object[] }>(socket, 'service:status');
    expect(first?.services).toHaveLength(4);
    for (const service of first?.services ?? []) expect(Object.keys(service)).toEqual(['name', 'status']);
  });
});
