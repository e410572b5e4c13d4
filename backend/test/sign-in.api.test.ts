import type { CurrentSession } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import {
  authorizeAtPlex,
  beginSignIn,
  codeInAuthUrl,
  flowStatus,
  signedIn,
  signIn,
} from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
afterAll(() => test.close());

const session = (browser: TestBrowser) => browser.get('/auth/session');
const who = async (browser: TestBrowser) => ((await session(browser)).body as CurrentSession).user?.username;

describe('the sign-in on the page of Plex', () => {
  it('sends the browser to Plex and back to its own address', async () => {
    const { authUrl = '', code, linkUrl, expiresAt } = await beginSignIn(test.browser());
    const { addresses } = await test.household.state();
    const page = new URL(authUrl);
    const fields = new URLSearchParams(page.hash.slice(2));
    expect(page.origin + page.pathname).toBe(`${addresses.plexTv}/auth`);
    expect(fields.get('forwardUrl')).toBe(`${test.url}/sign-in/?flow=returned`);
    expect(fields.get('code')).toMatch(/^\w{20,}$/);
    expect({ code, linkUrl }).toEqual({});
    const minutesLeft = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutesLeft).toBeGreaterThan(29);
    expect(minutesLeft).toBeLessThanOrEqual(30);
  });

  it('waits, then lets the person in once Plex says so', async () => {
    const browser = test.browser();
    const { authUrl = '' } = await beginSignIn(browser);
    expect(await flowStatus(browser)).toBe('waiting');
    await test.household.approvePin({ code: codeInAuthUrl(authUrl), person: 'alice' });
    await expect.poll(() => flowStatus(browser)).toBe('authorized');
    const answer = await browser.post('/auth/plex');
    expect(answer).toMatchObject({
      status: 200,
      body: { user: { username: 'Alice', email: 'alice@example.net', role: 'user', plexLink: 'ok' } },
    });
    expect(await who(browser)).toBe('Alice');
    expect(browser.cookies.has('medianest_flow')).toBe(false);
  });
});

describe('the sign-in with a code', () => {
  it('shows four characters, and the page to type them at', async () => {
    const browser = test.browser();
    const { code = '', linkUrl, authUrl, expiresAt } = await beginSignIn(browser, { flow: 'link' });
    const { addresses } = await test.household.state();
    expect(code).toMatch(/^[A-Z0-9]{4}$/);
    expect(linkUrl).toBe(`${addresses.plexTv}/link`);
    expect(authUrl).toBeUndefined();
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
    await test.household.approvePin({ code, person: 'bob' });
    expect(await browser.post('/auth/plex')).toMatchObject({ status: 200 });
    expect(await who(browser)).toBe('Bob');
  });
});

describe('people', () => {
  it('with a Plex account but without access are refused, also afterwards', async () => {
    const browser = test.browser();
    const answer = await signIn(test, browser, 'stranger');
    expect(answer).toMatchObject({ status: 403, problem: { code: 'auth.not_member' } });
    expect(await flowStatus(browser)).toBe('denied');
    expect(await browser.post('/auth/plex')).toMatchObject({ status: 410 });
    expect(await session(browser)).toMatchObject({ status: 401 });
  });

  it('without an account of their own have nothing to sign in with', async () => {
    const browser = test.browser();
    const { code = '' } = await beginSignIn(browser, { flow: 'link' });
    await expect(test.household.approvePin({ code, person: 'kid' })).rejects.toThrow('no credentials');
    expect(await flowStatus(browser)).toBe('waiting');
  });

  it('who sign in where somebody is signed in take the place of that person', async () => {
    const browser = await signedIn(test, 'alice');
    const before = browser.copy();
    await signIn(test, browser, 'bob');
    expect(await who(browser)).toBe('Bob');
    expect(await session(before)).toMatchObject({ status: 401 });
  });
});

describe('a sign-in', () => {
  it('that was not begun here is missing', async () => {
    const browser = test.browser();
    for (const answer of [await browser.get('/auth/plex/status'), await browser.post('/auth/plex')])
      expect(answer).toMatchObject({ status: 404, problem: { code: 'auth.flow_missing' } });
    browser.cookies.set('medianest_flow', 'made-up');
    expect(await browser.post('/auth/plex')).toMatchObject({ status: 404 });
  });

  it('that Plex has not confirmed yet is pending', async () => {
    const browser = test.browser();
    await beginSignIn(browser);
    expect(await browser.post('/auth/plex')).toMatchObject({
      status: 409,
      problem: { code: 'auth.flow_pending' },
    });
  });

  it('that was turned down at Plex is denied, and stays so', async () => {
    const browser = test.browser();
    const { code = '' } = await beginSignIn(browser, { flow: 'link' });
    await test.household.denyPin({ code });
    expect(await flowStatus(browser)).toBe('denied');
    expect(await flowStatus(browser)).toBe('denied');
    expect(await browser.post('/auth/plex')).toMatchObject({
      status: 410,
      problem: { code: 'auth.flow_expired' },
    });
  });

  it('works once, also when two calls race', async () => {
    const browser = test.browser();
    await authorizeAtPlex(test, browser, 'alice');
    expect(await flowStatus(browser)).toBe('authorized');
    const tabs = [browser.copy(), browser.copy()];
    const answers = await Promise.all(tabs.map((tab) => tab.post('/auth/plex')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const signedInTab = tabs[answers.findIndex(({ status }) => status === 200)];
    expect(await session(signedInTab ?? browser)).toMatchObject({ status: 200 });
    expect(await browser.post('/auth/plex')).toMatchObject({
      status: 410,
      problem: { code: 'auth.flow_expired' },
    });
    expect(await flowStatus(browser)).toBe('expired');
  });

  it('belongs to the browser that began it: another cannot be signed in by it', async () => {
    const attacker = test.browser();
    const code = await authorizeAtPlex(test, attacker, 'alice');
    const victim = test.browser();
    expect(await victim.post('/auth/plex')).toMatchObject({ status: 404 });
    expect(await victim.post(`/auth/plex?code=${code}`, { code })).toMatchObject({ status: 404 });
    expect(await session(victim)).toMatchObject({ status: 401 });
  });

  it('never tells the number of the PIN, which redeems the token', async () => {
    const told: string[] = [];
    const browser = test.browser({
      onAnswer: ({ body, headers }) => told.push(JSON.stringify([body, [...headers]])),
    });
    const { authUrl = '' } = await beginSignIn(browser);
    const pin = await test.household.approvePin({ code: codeInAuthUrl(authUrl), person: 'alice' });
    await flowStatus(browser);
    await browser.post('/auth/plex');
    expect(told.length).toBeGreaterThan(4);
    expect(told.join('\n')).not.toContain(String(pin.id));
  });
});

describe('the cookies of a sign-in', () => {
  const cookieOf = (setCookies: string[], name: string) =>
    setCookies.find((cookie) => cookie.startsWith(`medianest_${name}=`)) ?? '';

  it('stay for 30 days when asked to, and scripts cannot read them', async () => {
    const { setCookies } = await signIn(test, test.browser(), 'alice', true);
    expect(cookieOf(setCookies, 'renewal')).toMatch(/Max-Age=2592000/);
    expect(cookieOf(setCookies, 'access')).toMatch(/Max-Age=900/);
    for (const name of ['renewal', 'access']) {
      expect(cookieOf(setCookies, name)).toMatch(/HttpOnly/);
      expect(cookieOf(setCookies, name)).toMatch(/SameSite=Lax/);
      expect(cookieOf(setCookies, name)).toMatch(/Path=\//);
    }
  });

  it('end with the browser, and the session within a day, when not', async () => {
    const browser = test.browser();
    const { setCookies } = await signIn(test, browser, 'alice', false);
    expect(cookieOf(setCookies, 'renewal')).not.toMatch(/Max-Age|Expires/);
    expect(cookieOf(setCookies, 'access')).not.toMatch(/Max-Age|Expires/);
    const { expiresAt } = ((await session(browser)).body as CurrentSession).session;
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 60 * 60_000);
    browser.cookies.delete('medianest_access');
    const renewed = ((await session(browser)).body as CurrentSession).session;
    expect(renewed.expiresAt).toBe(expiresAt);
  });
});
