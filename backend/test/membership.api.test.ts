import type { CurrentSession } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, TestBrowser } from './support/browser.ts';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';
import { authorizeAtPlex, beginSignIn, flowStatus, signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal({ timeouts: { outsideCallMs: 6_000, membershipMs: 5_000 } });
});
beforeEach(async () => {
  await test.household.reset();
  // The portal remembers somebody's membership for a minute, by an id that never comes again.
  await test.database.pool.query("delete from users where role <> 'admin'");
});
afterAll(() => test.close());

const session = (browser: TestBrowser) => browser.get('/auth/session');

/** The next question finds an access token that has run out. */
const renew = (browser: TestBrowser) => {
  browser.cookies.delete('medianest_access');
  return session(browser);
};

const userOf = ({ body }: Answer) => (body as CurrentSession).user;

const forgetChecks = (test: TestPortal) =>
  test.database.pool.query("update users set membership_checked_at = now() - interval '2 days'");

const badDays = [
  [{ mode: 'down' }, 503],
  [{ mode: 'fail' }, 503],
  [{ mode: 'hang' }, 504],
  [{ mode: 'garbage', body: 'html' }, 503],
  [{ mode: 'garbage', body: 'cut-json' }, 503],
  [{ mode: 'redirect' }, 503],
  [{ mode: 'oversize' }, 503],
] as const;

describe('when plex.tv has a bad day', () => {
  it.each(badDays)('%o, nobody is let in and nobody is locked out', async (fault, status) => {
    const [waiting, authorized] = [test.browser(), test.browser()];
    const inside = await signedIn(test, 'alice');
    await beginSignIn(waiting);
    await authorizeAtPlex(test, authorized, 'bob');
    expect(await flowStatus(authorized)).toBe('authorized');

    await test.household.setService('plex-tv', fault);
    const code = status === 504 ? 'upstream.timeout' : 'upstream.unavailable';
    const failure = { status, problem: { code, service: 'plex-tv' } };
    const refused = await Promise.all([
      test.browser().post('/auth/plex/pin', { flow: 'link' }),
      waiting.get('/auth/plex/status'),
      authorized.post('/auth/plex'),
    ]);
    for (const answer of refused) expect(answer).toMatchObject(failure);
    expect(await session(authorized)).toMatchObject({ status: 401 });
    expect(await renew(inside)).toMatchObject({ status: 200, body: { user: { plexLink: 'ok' } } });

    await test.household.setService('plex-tv', { mode: 'up' });
    expect(await authorized.post('/auth/plex')).toMatchObject({ status: 200 });
    expect(userOf(await session(authorized)).username).toBe('Bob');
  });

  it('and knows the account but not its servers, nobody is let in', async () => {
    const browser = test.browser();
    await test.restart({ PLEX_CLIENTS_URL: 'http://127.0.0.1:3' });
    await authorizeAtPlex(test, browser, 'stranger');
    expect(await browser.post('/auth/plex')).toMatchObject({
      status: 503,
      problem: { code: 'upstream.unavailable', service: 'plex-tv' },
    });
    expect(await session(browser)).toMatchObject({ status: 401 });
    await test.restart();
    expect(await browser.post('/auth/plex')).toMatchObject({ status: 403 });
  });

  it('and only is slow, everything works', async () => {
    await test.household.setService('plex-tv', { mode: 'slow', delayMs: 150 });
    expect(await session(await signedIn(test, 'alice'))).toMatchObject({ status: 200 });
  });

  it('and asks for patience, a sign-in goes on waiting', async () => {
    const [waiting, authorized] = [test.browser(), test.browser()];
    await beginSignIn(waiting);
    await authorizeAtPlex(test, authorized, 'bob');
    expect(await flowStatus(authorized)).toBe('authorized');
    await test.household.setService('plex-tv', { mode: 'rate-limit' });
    const failure = { status: 503, problem: { code: 'upstream.unavailable', service: 'plex-tv' } };
    expect(await flowStatus(waiting)).toBe('waiting');
    expect(await test.browser().post('/auth/plex/pin', { flow: 'link' })).toMatchObject(failure);
    expect(await authorized.post('/auth/plex')).toMatchObject(failure);
    await test.household.setService('plex-tv', { mode: 'up' });
    expect(await authorized.post('/auth/plex')).toMatchObject({ status: 200 });
  });

  it('and is silent, the portal stops and starts all the same', async () => {
    const test = await openTestPortal({ timeouts: { outsideCallMs: 300_000 } });
    const inside = await signedIn(test, 'alice');
    await signedIn(test, 'bob');
    await forgetChecks(test);
    await test.household.setService('plex-tv', { mode: 'hang' });
    for (const _ of Array(2)) await test.restart();
    expect(await session(inside)).toMatchObject({ status: 200 });
  });
});

describe('access that is withdrawn at Plex', () => {
  it('ends every session at the next renewal', async () => {
    const [phone, laptop] = [await signedIn(test, 'alice'), await signedIn(test, 'alice')];
    await test.household.share('alice', 'none');
    expect(await renew(phone)).toMatchObject({ status: 401 });
    expect(phone.cookies.has('medianest_renewal')).toBe(false);
    expect(await session(laptop)).toMatchObject({ status: 401 });
  });

  it('ends every session at the daily look', async () => {
    const [alice, bob] = [await signedIn(test, 'alice'), await signedIn(test, 'bob')];
    await test.household.share('alice', 'none');
    await forgetChecks(test);
    await test.restart();
    await expect.poll(async () => (await session(alice)).status).toBe(401);
    expect(await session(bob)).toMatchObject({ status: 200 });
  });

  it('lets the person in again when it is given back', async () => {
    const browser = await signedIn(test, 'alice');
    await test.household.share('alice', 'none');
    await renew(browser);
    await test.household.share('alice', 'all');
    expect(await session(await signedIn(test, 'alice'))).toMatchObject({ status: 200 });
  });
});

describe('tokens that Plex has thrown away', () => {
  it('leave the person signed in, with a link to mend', async () => {
    const browser = await signedIn(test, 'alice');
    await test.household.revokeTokens('alice');
    expect(userOf(await renew(browser))).toMatchObject({ username: 'Alice', plexLink: 'broken' });
    expect(await browser.get('/plex/recently-added')).toMatchObject({
      status: 409,
      problem: { code: 'plex.relink_required' },
    });
  });

  it('end the sessions of somebody whom the owner no longer lists', async () => {
    const browser = await signedIn(test, 'bob');
    await test.household.revokeTokens('bob');
    await test.household.share('bob', 'none');
    expect(await renew(browser)).toMatchObject({ status: 401 });
  });

  it('do not lock the owner out', async () => {
    const test = await openTestPortal();
    const browser = await signedIn(test, 'owner');
    await test.household.revokeTokens('owner');
    await forgetChecks(test);
    await test.restart();
    await expect.poll(async () => userOf(await session(browser)).plexLink).toBe('broken');
    expect(userOf(await renew(browser))).toMatchObject({ role: 'admin', plexLink: 'broken' });
  });

  it('are not judged by the list of an administrator who does not own the server', async () => {
    const test = await openTestPortal();
    const [bob] = [await signedIn(test, 'bob'), await signedIn(test, 'alice')];
    await test.database.pool.query(
      "update users set role = 'admin', created_at = now() - interval '1 year' where plex_username = 'Alice'",
    );
    await test.household.revokeTokens('bob');
    expect(userOf(await renew(bob))).toMatchObject({ username: 'Bob', plexLink: 'broken' });
  });
});

describe('the last administrator', () => {
  it('stays signed in whatever Plex says', async () => {
    const test = await openTestPortal();
    const browser = await signedIn(test, 'alice');
    await test.database.pool.query(
      "update users set role = case plex_username when 'Alice' then 'admin' else 'user' end",
    );
    await test.household.share('alice', 'none');
    expect(userOf(await renew(browser))).toMatchObject({ username: 'Alice', role: 'admin' });
  });
});

describe('somebody with whom nothing is shared any more', () => {
  it('is signed out by the first read that Plex refuses', async () => {
    const browser = await signedIn(test, 'bob');
    await test.household.share('bob', 'none');
    expect(await browser.get('/plex/recently-added')).toMatchObject({
      status: 401,
      problem: { code: 'auth.required' },
    });
    expect(await session(browser)).toMatchObject({ status: 401 });
  });

  it('cannot link Plex again', async () => {
    const browser = await signedIn(test, 'bob');
    await authorizeAtPlex(test, browser, 'bob');
    await test.household.share('bob', 'none');
    expect(await browser.post('/plex/relink')).toMatchObject({
      status: 403,
      problem: { code: 'auth.not_member' },
    });
  });
});
