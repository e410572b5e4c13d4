import { apiBase, contract, type Endpoint } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

let test: TestPortal;
let owner: TestBrowser;
let alice: TestBrowser;
beforeAll(async () => {
  test = await startTestPortal({
    environment: { RATE_LIMIT_REQUESTS: '1000', RATE_LIMIT_YOUTUBE: '1000' },
  });
  owner = await signedIn(test, 'owner');
  alice = await signedIn(test, 'alice');
});
afterAll(() => test.close());

const someId = '018f4e9a-7b1c-7d2e-8f3a-0123456789ab';

const endpoints = Object.entries(contract as Record<string, Endpoint>).map(([key, endpoint]) => {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, path: path.replace(/:\w+/g, someId), access: endpoint.access };
});
/** Services that call have no cookies that somebody else could use. */
const mutations = endpoints.filter(({ method, access }) => method !== 'GET' && access !== 'webhook');
const withToken = mutations.filter(({ key }) => key !== 'POST /csrf/token');

const bodyOf = (method: string) => (method === 'POST' || method === 'PUT' ? { body: {} } : {});

describe.each(withToken)('$key', ({ method, path }) => {
  const send = (browser: TestBrowser, token: string | null) =>
    browser.send(method, path, {
      ...bodyOf(method),
      withoutCsrf: true,
      headers: { 'x-csrf-token': token },
    });
  const refusal = { status: 403, problem: { code: 'csrf.invalid' } };

  it('refuses a call without a CSRF token, or with one that was made up', async () => {
    expect(await send(owner, null)).toMatchObject(refusal);
    expect(await send(owner, 'made.up')).toMatchObject(refusal);
    expect(await send(owner, '.')).toMatchObject(refusal);
  });

  it('refuses the token of another session', async () => {
    expect(await send(owner, await alice.csrfToken())).toMatchObject(refusal);
  });

  it('refuses the token of the time before the sign-in', async () => {
    const before = owner.copy();
    for (const name of ['medianest_access', 'medianest_renewal']) before.cookies.delete(name);
    const token = await before.csrfToken();
    const now = owner.copy();
    now.cookies.set('medianest_visitor', before.cookies.get('medianest_visitor') ?? '');
    expect(await send(now, token)).toMatchObject(refusal);
  });
});

describe.each(mutations)('$key', ({ method, path }) => {
  it.each([
    null,
    'null',
    'https://evil.example',
    'http://127.0.0.1:1',
    'http://127.0.0.1.evil.example',
    'not an origin',
  ])('refuses the origin %s', async (origin) => {
    const answer = await owner.send(method, path, { ...bodyOf(method), headers: { origin } });
    expect(answer).toMatchObject({ status: 403, problem: { code: 'origin.not_allowed' } });
  });
});

describe('access', () => {
  it.each(endpoints.filter(({ access }) => access !== 'public'))('to $key needs a session', async (call) => {
    const answer = await test.browser().send(call.method, call.path, bodyOf(call.method));
    expect(answer).toMatchObject({ status: 401, problem: { code: 'auth.required' } });
  });

  it.each(endpoints.filter(({ access }) => access === 'admin'))(
    'to $key needs an administrator',
    async (call) => {
      const answer = await alice.send(call.method, call.path, bodyOf(call.method));
      expect(answer).toMatchObject({ status: 403, problem: { code: 'auth.forbidden' } });
    },
  );
});

describe('a CSRF token', () => {
  it('opens what its session may do, and nothing after signing out', async () => {
    const browser = await signedIn(test, 'bob');
    const token = await browser.csrfToken();
    const headers = { 'x-csrf-token': token };
    const put = () => browser.post('/auth/sessions/revoke-others', undefined, { withoutCsrf: true, headers });
    expect(await put()).toMatchObject({ status: 200 });
    await browser.post('/auth/logout');
    expect(await put()).toMatchObject({ status: 401 });
    expect(await browser.post('/auth/plex', undefined, { withoutCsrf: true, headers })).toMatchObject({
      status: 403,
      problem: { code: 'csrf.invalid' },
    });
  });
});

describe('methods and paths that do not exist', () => {
  it('are told apart: 405 names what works', async () => {
    const answer = await owner.send('PATCH', '/auth/session');
    expect(answer).toMatchObject({ status: 405, problem: { code: 'method_not_allowed' } });
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    const put = await owner.send('PUT', '/auth/plex/pin');
    expect(put.headers.get('allow')).toBe('POST');
  });

  it.each(['/api/v1/nothing', '/api/v2/health', '/api/', '/api/v1/plex/', '/api/v1/auth/sessions/a/b'])(
    '%s is not found, as problem+json',
    async (path) => {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const answer = await owner.send(method, path);
        expect(answer).toMatchObject({ status: 404, problem: { code: 'not_found', status: 404 } });
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }
    },
  );

  it('HEAD works wherever GET does, without a body', async () => {
    for (const path of ['/health', '/api/v1/setup', '/api/docs']) {
      const answer = await owner.send('HEAD', path);
      expect(answer).toMatchObject({ status: 200, body: '' });
    }
    expect(await test.browser().send('HEAD', '/auth/session')).toMatchObject({ status: 401, body: '' });
  });
});

describe('pages of other origins', () => {
  it('get no leave to read anything', async () => {
    const headers = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-csrf-token',
    };
    for (const method of ['OPTIONS', 'GET', 'POST']) {
      const response = await fetch(`${test.url}${apiBase}/csrf/token`, { method, headers });
      const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
      expect(names).toEqual([]);
    }
  });
});
