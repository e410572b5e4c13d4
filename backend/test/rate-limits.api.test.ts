import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/platform/config/load-config.ts';
import type { Answer, TestBrowser } from './support/browser.ts';
import { openTestPortal, type TestPortal } from './support/portal.ts';
import { beginSignIn, signedIn } from './support/sign-in.ts';

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
    const test = await openTestPortal({ environment: { TRUST_PROXY: '1' } });
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
    const RATE_LIMIT_SIGN_IN = String(loadConfig({}).RATE_LIMIT_SIGN_IN);
    const test = await openTestPortal({ environment: { RATE_LIMIT_SIGN_IN, TRUST_PROXY: '1' } });
    expect(await countAllowed(() => begin(from(test, '192.0.2.1')), 10)).toBe(5);
    expect(await begin(from(test, '192.0.2.2'))).toMatchObject({ status: 201 });
  });

  it('counts the whole /64 of an IPv6 address as one', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_SIGN_IN: '2', TRUST_PROXY: '1' } });
    const neighbour = (call: number) => from(test, `2001:db8:0:1::${call.toString(16)}`);
    expect(await countAllowed((call) => begin(neighbour(call)), 5)).toBe(2);
    expect(await begin(from(test, '2001:db8:0:2::1'))).toMatchObject({ status: 201 });
  });

  it('is limited by the real address when no proxy is trusted', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_SIGN_IN: '2' } });
    const pretender = (call: number) => from(test, `192.0.2.${call}`);
    expect(await countAllowed((call) => begin(pretender(call)), 5)).toBe(2);
  });
});

describe('calls in general', () => {
  it('are limited for each person, wherever the person is', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_GENERAL: '20' } });
    const [phone, laptop] = [await signedIn(test, 'alice'), await signedIn(test, 'alice')];
    const bob = await signedIn(test, 'bob');
    expect(await countAllowed(() => phone.get('/auth/session'), 25)).toBe(20);
    expectLimited(await laptop.get('/auth/session'));
    expect(await bob.get('/auth/session')).toMatchObject({ status: 200 });
  });

  it('do not use up what pictures and lists may', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_GENERAL: '20' } });
    const alice = await signedIn(test, 'alice');
    await countAllowed(() => alice.get('/auth/session'), 25);
    expect(await alice.get('/plex/recently-added')).toMatchObject({ status: 200 });
  });
});

describe('asking how far a sign-in is', () => {
  it('is limited for each sign-in', async () => {
    const test = await openTestPortal({ environment: { RATE_LIMIT_POLL: '4' } });
    const [one, other] = [test.browser(), test.browser()];
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
