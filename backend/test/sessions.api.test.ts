import type { CurrentSession } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn, signIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
afterAll(() => test.close());

const expireAccess = (browser: TestBrowser) => browser.cookies.delete('medianest_access');
const renewalOf = (browser: TestBrowser) => browser.cookies.get('medianest_renewal') ?? '';
const hasRenewalCookie = (setCookies: string[]) =>
  setCookies.some((cookie) => cookie.startsWith('medianest_renewal='));

/** Asks who is signed in, with this renewal token and no access token. */
const askWith = (browser: TestBrowser, renewalToken: string) => {
  const copy = browser.copy();
  expireAccess(copy);
  copy.cookies.set('medianest_renewal', renewalToken);
  return copy.get('/auth/session');
};

describe('sessions', () => {
  it('renew by themselves when the access token has run out', async () => {
    const browser = await signedIn(test, 'alice');
    const before = renewalOf(browser);
    expireAccess(browser);
    const answer = await browser.get('/auth/session');
    expect(answer.status).toBe(200);
    expect(browser.cookies.has('medianest_access')).toBe(true);
    expect(renewalOf(browser)).not.toBe(before);
  });

  it('let twenty tabs renew at once: one gets the next token, none is thrown out', async () => {
    const browser = await signedIn(test, 'alice');
    expireAccess(browser);
    const tabs = Array.from({ length: 20 }, () => browser.copy());
    const answers = await Promise.all(tabs.map((tab) => tab.get('/auth/session')));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(answers.filter(({ setCookies }) => hasRenewalCookie(setCookies))).toHaveLength(1);
  });

  it('survive a lost answer without an alarm', async () => {
    const browser = await signedIn(test, 'alice');
    expireAccess(browser);
    await browser.get('/auth/session', { loseAnswer: true });
    const again = await browser.get('/auth/session');
    expect(again.status).toBe(200);
    expect((again.body as CurrentSession).alerts).toEqual([]);
  });

  it('end when an old token comes back, and tell the person at the next sign-in', async () => {
    const browser = await signedIn(test, 'bob');
    const stolen = renewalOf(browser);
    for (const _ of [1, 2]) {
      expireAccess(browser);
      await browser.get('/auth/session');
    }
    const thief = await askWith(browser, stolen);
    expect(thief.status).toBe(401);
    expect((await browser.get('/auth/session')).status).toBe(401);

    const next = await signedIn(test, 'bob');
    const { alerts } = (await next.get('/auth/session')).body as CurrentSession;
    expect(alerts).toMatchObject([{ kind: 'renewal-token-reused', deviceName: 'Firefox on Linux' }]);
    expect((await next.post(`/auth/alerts/${alerts[0]?.id}/dismiss`)).status).toBe(204);
    expect(((await next.get('/auth/session')).body as CurrentSession).alerts).toEqual([]);
  });

  it('do not move to another kind of device', async () => {
    const browser = await signedIn(test, 'alice');
    const elsewhere = test.browser({
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    });
    elsewhere.cookies.set('medianest_renewal', renewalOf(browser));
    expect((await elsewhere.get('/auth/session')).status).toBe(401);
    expect((await browser.get('/auth/session')).status).toBe(200);
  });

  it('refuse forged and foreign tokens', async () => {
    const browser = test.browser();
    browser.cookies.set('medianest_access', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.');
    browser.cookies.set('medianest_renewal', 'not-a-token');
    expect((await browser.get('/auth/session')).status).toBe(401);
  });

  it('without "keep me signed in" use cookies that end with the browser', async () => {
    const browser = test.browser();
    const { setCookies } = await signIn(test, browser, 'alice', false);
    const session = setCookies.filter((cookie) => /access=|renewal=/.test(cookie));
    expect(session).toHaveLength(2);
    expect(session.join()).not.toMatch(/max-age/i);
    expect(session.every((cookie) => /HttpOnly/.test(cookie) && /SameSite=Lax/.test(cookie))).toBe(true);
  });
});

describe('devices', () => {
  it('are listed with their names, and one can be signed out from another', async () => {
    const phone = await signedIn(test, 'alice');
    const laptop = await signedIn(test, 'alice');
    const { items } = (await laptop.get('/auth/sessions')).body as {
      items: { id: string; current: boolean; deviceName: string }[];
    };
    expect(items.filter((item) => item.current)).toHaveLength(1);
    const phoneId = ((await phone.get('/auth/session')).body as CurrentSession).session.id;
    expect((await laptop.send('DELETE', `/auth/sessions/${phoneId}`)).status).toBe(204);
    expect((await phone.get('/auth/session')).status).toBe(401);
    expect((await laptop.get('/auth/session')).status).toBe(200);
  });

  it('of other people are not found', async () => {
    const alice = await signedIn(test, 'alice');
    const bob = await signedIn(test, 'bob');
    const aliceId = ((await alice.get('/auth/session')).body as CurrentSession).session.id;
    const answer = await bob.send('DELETE', `/auth/sessions/${aliceId}`);
    expect(answer.status).toBe(404);
    expect(answer.problem.code).toBe('not_found');
    expect((await alice.get('/auth/session')).status).toBe(200);
  });

  it('can all be signed out but this one', async () => {
    const other = await signedIn(test, 'alice');
    const here = await signedIn(test, 'alice');
    const { revoked } = (await here.post('/auth/sessions/revoke-others')).body as { revoked: number };
    expect(revoked).toBeGreaterThanOrEqual(1);
    expect((await other.get('/auth/session')).status).toBe(401);
    expect((await here.get('/auth/session')).status).toBe(200);
  });

  it('sign out on their own, for good', async () => {
    const browser = await signedIn(test, 'alice');
    const kept = browser.copy();
    expect((await browser.post('/auth/logout')).status).toBe(204);
    expect(browser.cookies.has('medianest_access')).toBe(false);
    expect((await kept.get('/auth/session')).status).toBe(401);
  });
});
