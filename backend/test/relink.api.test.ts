import type { CurrentSession } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { authorizeAtPlex, beginSignIn, codeInAuthUrl, flowStatus, signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

const plexLink = async (browser: TestBrowser) =>
  ((await browser.get('/auth/session')).body as CurrentSession).user.plexLink;

/** Plex has thrown the person's tokens away, and the portal has noticed. */
const withBrokenLink = async (person: 'alice' | 'bob') => {
  const browser = await signedIn(test, person);
  await test.household.revokeTokens(person);
  expect(await browser.get('/plex/recently-added')).toMatchObject({
    status: 409,
    problem: { code: 'plex.relink_required' },
  });
  expect(await plexLink(browser)).toBe('broken');
  return browser;
};

describe('linking Plex again', () => {
  it('mends a broken link and keeps the person, the session and the devices', async () => {
    const browser = await withBrokenLink('alice');
    const before = (await browser.get('/auth/session')).body as CurrentSession;
    const { authUrl = '' } = await beginSignIn(browser);
    expect(new URLSearchParams(new URL(authUrl).hash.slice(2)).get('forwardUrl')).toBe(
      `${test.url}/relink/?flow=returned`,
    );
    await test.household.approvePin({ code: codeInAuthUrl(authUrl), person: 'alice' });
    expect(await browser.post('/plex/relink')).toMatchObject({
      status: 200,
      body: { user: { id: before.user.id, plexLink: 'ok' } },
    });
    const after = (await browser.get('/auth/session')).body as CurrentSession;
    expect(after).toMatchObject({ user: { id: before.user.id, plexLink: 'ok' }, session: before.session });
    expect(await browser.get('/plex/recently-added')).toMatchObject({ status: 200 });
  });

  it('refuses another account, and leaves the person as before', async () => {
    const browser = await withBrokenLink('bob');
    await authorizeAtPlex(test, browser, 'alice');
    expect(await browser.post('/plex/relink')).toMatchObject({
      status: 409,
      problem: { code: 'plex.other_account' },
    });
    expect(await flowStatus(browser)).toBe('denied');
    expect(await browser.get('/auth/session')).toMatchObject({
      status: 200,
      body: { user: { username: 'Bob', plexLink: 'broken' } },
    });
    await authorizeAtPlex(test, browser, 'bob');
    expect(await browser.post('/plex/relink')).toMatchObject({ status: 200 });
    expect(await plexLink(browser)).toBe('ok');
  });

  it('needs an authorised sign-in of this browser', async () => {
    const browser = await signedIn(test, 'alice');
    expect(await browser.post('/plex/relink')).toMatchObject({
      status: 404,
      problem: { code: 'auth.flow_missing' },
    });
    await beginSignIn(browser);
    expect(await browser.post('/plex/relink')).toMatchObject({
      status: 409,
      problem: { code: 'auth.flow_pending' },
    });
  });

  it('works once for each sign-in at Plex', async () => {
    const browser = await signedIn(test, 'alice');
    await authorizeAtPlex(test, browser, 'alice');
    const replay = browser.copy();
    expect(await browser.post('/plex/relink')).toMatchObject({ status: 200 });
    expect(await replay.post('/plex/relink')).toMatchObject({
      status: 410,
      problem: { code: 'auth.flow_expired' },
    });
  });

  it('needs somebody who is signed in', async () => {
    const browser = test.browser();
    await authorizeAtPlex(test, browser, 'alice');
    expect(await browser.post('/plex/relink')).toMatchObject({
      status: 401,
      problem: { code: 'auth.required' },
    });
  });
});
