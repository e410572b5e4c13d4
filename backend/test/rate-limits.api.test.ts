import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../src/platform/config/load-config.ts';
import type { Answer, TestBrowser } from './support/browser.ts';
import { openTestPortal, startTestPortal, type TestPortal } from './support/portal.ts';
import { beginSignIn, signedIn } from './support/sign-in.ts';

const RATE_LIMIT_SIGN_IN = String(loadConfig({}).RATE_LIMIT_SIGN_IN);

/** Behind a proxy, so that each test comes from addresses and people of its own. */
let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal({
    environment: { RATE_LIMIT_SIGN_IN, RATE_LIMIT_POLL: '4', TRUST_PROXY: '1' },
  });
});
afterAll(() => test.close());

const expectLimited = (answer: Answer) => {
  expect(answer).toMatchObject({ status: 429, problem: { code: 'rate_limited' } });
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.problem.retryAfterSeconds).toBe(seconds);
};

const begin = (browser: TestBrowser) => browser.post('/auth/plex/pin', { flow: 'link' });

/** Asks until the portal has had enough; answers how many calls it allowed. */
const countAllowed = async (ask: (call: number) => Promise<Answer>, atMost: number) => {
  for (let allowed = 0; allowed <= atMost; allowed += 1) {
    const answer = await ask(allowed + 1);
    if (answer.status !== 429) continue;
    expectLimited(answer);
    return allowed;
  }
  throw new Error(`More than ${atMost} calls were allowed.`);
};

const from = (test: TestPortal, address: string) => test.browser({ headers: { 'x-forwarded-for': address } });

describe('renewal tokens that are none', () => {
  it('cost a look-up each only up to a limit for each address, and others renew meanwhile', async () => {
    const person = await signedIn(test, 'alice');
    person.cookies.delete('medianest_access');
    const guess = (call: number) => {
      const browser = from(test, '192.0.2.1');
      browser.cookies.set('medianest_renewal', `made-up-${call}`);
      return browser.get('/auth/session');
    };
    expect(await countAllowed(guess, 100)).toBe(60);
    expect(await person.get('/auth/session')).toMatchObject({ status: 200 });
  });
});

describe('beginning to sign in', () => {
  it('is limited to five a minute for each address', async () => {
    expect(await countAllowed(() => begin(from(test, '192.0.2.2')), 10)).toBe(5);
    expect(await begin(from(test, '192.0.2.3'))).toMatchObject({ status: 201 });
  });

  it('counts the whole /64 of an IPv6 address as one', async () => {
    const neighbour = (call: number) => from(test, `2001:db8:0:1::${call.toString(16)}`);
    expect(await countAllowed((call) => begin(neighbour(call)), 10)).toBe(5);
    expect(await begin(from(test, '2001:db8:0:2::1'))).toMatchObject({ status: 201 });
  });

  it('is limited by the real address when no proxy is trusted', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_SIGN_IN: '2' } });
    const pretender = (call: number) => from(test, `192.0.2.${call}`);
    expect(await countAllowed((call) => begin(pretender(call)), 5)).toBe(2);
  });
});

describe('calls in general', () => {
  let test: TestPortal;
  beforeAll(async () => {
    test = await startTestPortal({ environment: { RATE_LIMIT_GENERAL: '20' } });
  });
  afterAll(() => test.close());

  it('are limited for each person, wherever the person is', async () => {
    const [phone, laptop] = [await signedIn(test, 'alice'), await signedIn(test, 'alice')];
    const bob = await signedIn(test, 'bob');
    expect(await countAllowed(() => phone.get('/auth/session'), 25)).toBe(20);
    expectLimited(await laptop.get('/auth/session'));
    expect(await bob.get('/auth/session')).toMatchObject({ status: 200 });
  });

  it('do not use up what pictures and lists may', async () => {
    const owner = await signedIn(test, 'owner');
    await countAllowed(() => owner.get('/auth/session'), 25);
    expect(await owner.get('/plex/recently-added')).toMatchObject({ status: 200 });
  });
});

describe('asking how far a sign-in is', () => {
  it('is limited for each sign-in', async () => {
    const [one, other] = [from(test, '192.0.2.4'), from(test, '192.0.2.4')];
    await beginSignIn(one);
    await beginSignIn(other);
    expect(await countAllowed(() => one.get('/auth/plex/status'), 6)).toBe(4);
    expect(await other.get('/auth/plex/status')).toMatchObject({ status: 200 });
  });

  it('does not open a way around the limits to made-up sign-ins', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_BROWSE: '6' } });
    const ask = (call: number) =>
      test.browser().get('/auth/plex/status', { headers: { cookie: `medianest_flow=${call}` } });
    expect(await countAllowed(ask, 10)).toBe(6);
  });
});

describe('the limits', () => {
  it('are the ones of the configuration', () => {
    expect(loadConfig({})).toMatchObject({ RATE_LIMIT_GENERAL: 100, RATE_LIMIT_SIGN_IN: 5 });
  });
});
