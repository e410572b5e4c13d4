import type { CurrentSession } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';
import { sendRaw } from './support/raw-http.ts';
import { findUserId, signedIn } from './support/sign-in.ts';
import { openSocket, type SocketOptions } from './support/sockets.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal({ environment: { ALLOWED_ORIGINS: 'https://media.example.net' } });
});
afterAll(() => test.close());

const open = (browser: TestBrowser, options: Partial<SocketOptions> = {}) =>
  openSocket({ url: test.url, cookies: browser.cookies, ...options });

const openLive = async (browser: TestBrowser) => {
  const socket = open(browser);
  expect(await socket.outcome).toBe('live');
  return socket;
};

const sessionIdOf = async (browser: TestBrowser) =>
  ((await browser.get('/auth/session')).body as CurrentSession).session.id;

describe('a page’s socket', () => {
  it('is let in by the cookies of the session', async () => {
    await openLive(await signedIn(test, 'alice'));
  });

  it('is let in from an address that the administrator named, and from no other', async () => {
    const browser = await signedIn(test, 'alice');
    expect(await open(browser, { origin: 'https://media.example.net' }).outcome).toBe('live');
    expect(await open(browser, { origin: 'https://evil.example' }).outcome).toBe('unreachable');
    expect(await open(browser, { origin: null }).outcome).toBe('unreachable');
  });

  it('is refused without a session', async () => {
    expect(await open(test.browser()).outcome).toBe('auth.required');
  });

  it('is told to sign in when the access token has run out, and let in after asking who is signed in', async () => {
    const browser = await signedIn(test, 'alice');
    browser.cookies.delete('medianest_access');
    const renewal = browser.cookies.get('medianest_renewal');
    expect(await open(browser).outcome).toBe('auth.required');
    expect(browser.cookies.get('medianest_renewal')).toBe(renewal);
    await browser.get('/auth/session');
    await openLive(browser);
  });
});

describe('a page’s socket ends at once', () => {
  it('when its device signs out', async () => {
    const browser = await signedIn(test, 'alice');
    const socket = await openLive(browser);
    const elsewhere = await openLive(await signedIn(test, 'alice'));
    await browser.post('/auth/logout');
    expect(await socket.ended).toBe('io server disconnect');
    expect(elsewhere.raw.connected).toBe(true);
  });

  it('when its device is signed out from another', async () => {
    const phone = await signedIn(test, 'alice');
    const socket = await openLive(phone);
    const laptop = await signedIn(test, 'alice');
    await laptop.send('DELETE', `/auth/sessions/${await sessionIdOf(phone)}`);
    expect(await socket.ended).toBe('io server disconnect');
    expect(await open(phone).outcome).toBe('auth.required');
  });

  it('when an old renewal token comes back', async () => {
    const browser = await signedIn(test, 'alice');
    const stolen = browser.copy();
    for (const _ of [1, 2]) {
      browser.cookies.delete('medianest_access');
      await browser.get('/auth/session');
    }
    const socket = await openLive(browser);
    stolen.cookies.delete('medianest_access');
    expect((await stolen.get('/auth/session')).status).toBe(401);
    expect(await socket.ended).toBe('io server disconnect');
  });

  it('when its person gets another role, and comes back by itself', async () => {
    const [admin, browser] = [await signedIn(test, 'owner'), await signedIn(test, 'bob')];
    const id = await findUserId(admin, 'Bob');
    const socket = await openLive(browser);
    await admin.send('PUT', `/admin/users/${id.toUpperCase()}`, { body: { role: 'admin' } });
    expect(await socket.ended).toBe('io server disconnect');
    await openLive(browser);
    await admin.send('PUT', `/admin/users/${id}`, { body: { role: 'user' } });
  });

  it('when its person is deactivated', async () => {
    const [admin, browser] = [await signedIn(test, 'owner'), await signedIn(test, 'bob')];
    const id = await findUserId(admin, 'Bob');
    const socket = await openLive(browser);
    await admin.send('PUT', `/admin/users/${id}`, { body: { status: 'inactive' } });
    expect(await socket.ended).toBe('io server disconnect');
    expect(await open(browser).outcome).toBe('auth.required');
    await admin.send('PUT', `/admin/users/${id}`, { body: { status: 'active' } });
  });

  it('but not when something else is remembered of its person', async () => {
    const browser = await signedIn(test, 'alice');
    const socket = await openLive(browser);
    await signedIn(test, 'alice');
    browser.cookies.delete('medianest_access');
    await browser.get('/auth/session');
    expect((await browser.get('/plex/libraries')).status).toBe(200);
    expect(socket.raw.connected).toBe(true);
  });
});

describe('the address of the sockets', () => {
  it('answers plain requests as every address where nothing is', async () => {
    const answer = await fetch(`${test.url}/socket.io/?EIO=4&transport=polling`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('a request for another protocol', () => {
  it.each([
    ['/health', 200],
    ['/socket.io/', 404],
  ])('is answered at %s as if it had asked for none', async (path, status) => {
    const upgrade = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk';
    const asked = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(test.url, asked)).toMatchObject({ status });
  });

  it('finds nothing where no socket is offered', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13';
    const asked = `GET /api/v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(test.url, asked)).toMatchObject({ status: 404 });
  });
});

describe('a portal that stops', () => {
  it('lets go of its pages, and lets them in again when it is back', async () => {
    const other = await openTestPortal();
    const browser = await signedIn(other, 'alice');
    const openThere = () => openSocket({ url: other.url, cookies: browser.cookies });
    const socket = openThere();
    expect(await socket.outcome).toBe('live');
    await other.restart();
    expect(await socket.ended).toMatch(/transport close/);
    expect(await openThere().outcome).toBe('live');
  });
});
