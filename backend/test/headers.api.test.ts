import type { CurrentSession } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, BrowserOptions } from './support/browser.ts';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn, signIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
afterAll(() => test.close());

const behindHttps = { site: 'https://nas.local', headers: { 'x-forwarded-proto': 'https' } };

const expectPlain = ({ headers, setCookies }: Answer) => {
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  for (const cookie of setCookies) expect(cookie).not.toMatch(/Secure|__Host-/);
};

const expectSecure = ({ headers, setCookies }: Answer) => {
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  expect(setCookies.length).toBeGreaterThan(0);
  for (const cookie of setCookies) {
    expect(cookie).toMatch(/^__Host-medianest_/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/Domain/i);
  }
};

/** What the first call of a sign-in answers, which sets cookies. */
const firstCall = (portal: TestPortal, browser: Omit<BrowserOptions, 'address'> = {}) =>
  portal.browser(browser).post('/csrf/token', undefined, { withoutCsrf: true });

const noticesOf = async (portal: TestPortal) => {
  const { body } = await (await signedIn(portal, 'owner')).get('/auth/session');
  return (body as CurrentSession).notices.map(({ code }) => code);
};

describe('every answer', () => {
  it.each(['/health', '/api/v1/health', '/auth/session', '/nothing', '/api/docs', '/api/v1/openapi.json'])(
    'of %s keeps browsers from guessing, framing and telling',
    async (path) => {
      const { headers } = await test.browser().get(path);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    },
  );

  it('of the API is kept by nobody', async () => {
    const browser = await signedIn(test, 'alice');
    const answers = [
      await browser.get('/auth/session'),
      await browser.get('/health'),
      await browser.get('/plex/recently-added'),
      await browser.get('/nothing'),
      await browser.post('/auth/sessions/revoke-others'),
      await browser.post('/auth/logout'),
    ];
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('carries a request number: the caller’s own if it is sane, else a new one', async () => {
    const ask = async (id: string) =>
      (await test.browser().get('/health', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await ask('proxy-1234_abcd')).toBe('proxy-1234_abcd');
    for (const strange of [
      'short',
      'a'.repeat(65),
      'a b c d e f g h',
      '<script>alert(1)</script>',
      '"},{"x":"',
    ])
      expect(await ask(strange)).toMatch(/^[0-9A-Z]{10}$/);
    const answer = await test.browser().get('/nothing', { headers: { 'x-request-id': 'proxy-1234_abcd' } });
    expect(answer.problem.requestId).toBe('proxy-1234_abcd');
  });
});

describe('over http', () => {
  it('nothing is sent that only works over https', async () => {
    expectPlain(await firstCall(test));
    expectPlain(await signIn(test, test.browser(), 'alice'));
  });

  it('a forwarded protocol is not believed, and the administrator hears of the proxy', async () => {
    const portal = await openTestPortal();
    expect(await noticesOf(portal)).not.toContain('forwarded-headers-ignored');
    const site = 'http://nas.local';
    expectPlain(await firstCall(portal, { site, headers: { 'x-forwarded-proto': 'https' } }));
    expect(await noticesOf(portal)).toContain('forwarded-headers-ignored');
    const alice = await signedIn(portal, 'alice');
    expect(((await alice.get('/auth/session')).body as CurrentSession).notices).toEqual([]);
  });
});

describe('over https', () => {
  it('PUBLIC_URL makes cookies secure and asks browsers to stay', async () => {
    const portal = await openTestPortal({ environment: { PUBLIC_URL: 'https://media.example.net' } });
    const site = 'https://media.example.net';
    expectSecure(await firstCall(portal, { site }));
    const browser = portal.browser({ site });
    expectSecure(await signIn(portal, browser, 'alice'));
    expect(await browser.get('/auth/session')).toMatchObject({ status: 200 });
    expect([...browser.cookies.keys()].every((name) => name.startsWith('__Host-'))).toBe(true);
  });
});

describe('behind a trusted proxy', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal({ environment: { TRUST_PROXY: '1' } });
  });
  afterAll(() => portal.close());

  it('the protocol that it names makes cookies secure and asks browsers to stay', async () => {
    expectSecure(await firstCall(portal, behindHttps));
    expectPlain(await firstCall(portal, { site: 'http://nas.local' }));
    expect(await noticesOf(portal)).not.toContain('forwarded-headers-ignored');
  });

  it('cookies without the prefix, which a neighbour could plant, count for nothing', async () => {
    const plain = await signedIn(portal, 'alice', { site: 'http://nas.local' });
    const secure = portal.browser({ ...behindHttps, cookies: new Map(plain.cookies) });
    expect(await plain.get('/auth/session')).toMatchObject({ status: 200 });
    expect(await secure.get('/auth/session')).toMatchObject({ status: 401 });
  });
});
