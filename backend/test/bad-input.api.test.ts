import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Sending, TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { sendRaw } from './support/raw-http.ts';
import { signedIn } from './support/sign-in.ts';

let test: TestPortal;
let owner: TestBrowser;
beforeAll(async () => {
  test = await startTestPortal();
  owner = await signedIn(test, 'owner');
});
afterEach(async () => {
  expect(await test.browser().get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
});
afterAll(() => test.close());

const begin = (body: unknown, sending: Sending = {}) => test.browser().post('/auth/plex/pin', body, sending);

const expectProblem = (answer: Answer, status: number, code: string) => {
  expect(answer).toMatchObject({ status, problem: { type: 'about:blank', status, code } });
  expect(answer.problem.detail).toMatch(/\w/);
  expect(answer.problem.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
};

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a body', () => {
  it('of more than 100 KB is too large, and one below is not', async () => {
    const large = JSON.stringify({ flow: 'window', filler: 'x'.repeat(101 * 1024) });
    expectProblem(await begin(large), 413, 'request.too_large');
    expect(await begin(JSON.stringify({ flow: 'link', filler: 'x'.repeat(90 * 1024) }))).toMatchObject({
      status: 201,
    });
  });

  it.each([
    ['of 10,000 nested arrays', nested(10_000), 'validation.failed'],
    ['of 10,000 nested arrays in a field', `{"flow":${nested(10_000)}}`, 'validation.failed'],
    ['that breaks off', '{"flow":"win', 'request.malformed'],
    ['that is no JSON', 'flow=window', 'request.malformed'],
    ['that is a bare word', '"window"', 'request.malformed'],
    ['that is null', 'null', 'request.malformed'],
    ['that is empty', '', 'validation.failed'],
    ['that is an array', '[{"flow":"window"}]', 'validation.failed'],
    ['with a value outside of the list', '{"flow":"popup"}', 'validation.failed'],
    ['with wrong types', '{"flow":["window"],"rememberMe":"yes"}', 'validation.failed'],
    ['with a prototype in the place of fields', '{"__proto__":{"flow":"window"}}', 'validation.failed'],
    ['with a constructor', '{"constructor":{"prototype":{"flow":"window"}}}', 'validation.failed'],
    ['with a NUL character', '{"flow":"window\\u0000"}', 'validation.failed'],
  ])('%s is refused', async (_which, body, code) => {
    expectProblem(await begin(body), 400, code);
  });

  it('names every field that is wrong', async () => {
    const { problem } = await begin('{"flow":"popup","rememberMe":"yes"}');
    expect(problem.errors?.map(({ path }) => path)).toEqual(['body.flow', 'body.rememberMe']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json; charset=latin1',
  ])('of the type %s is refused', async (type) => {
    const answer = await begin('{"flow":"window"}', { headers: { 'content-type': type } });
    expectProblem(answer, 415, 'request.unsupported_type');
  });

  it('in an unknown encoding is refused, and so is one that is not what it says', async () => {
    const unknown = await begin('{"flow":"window"}', { headers: { 'content-encoding': 'pack200' } });
    expectProblem(unknown, 415, 'request.unsupported_type');
    const false_ = await begin('{"flow":"window"}', { headers: { 'content-encoding': 'gzip' } });
    expectProblem(false_, 400, 'request.malformed');
  });

  it('that is not UTF-8 is refused instead of changed', async () => {
    const body = Buffer.concat([Buffer.from('{"token":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expectProblem(await test.browser().post('/setup/claim', body), 400, 'request.malformed');
  });

  it('with fields that nobody knows is refused where it changes people', async () => {
    const id = '018f4e9a-7b1c-7d2e-8f3a-0123456789ab';
    for (const body of ['{"role":"admin","plexId":"1"}', '{"__proto__":{"role":"admin"}}'])
      expectProblem(await owner.send('PUT', `/admin/users/${id}`, { body }), 400, 'validation.failed');
  });

  it('with unknown fields changes nothing elsewhere', async () => {
    const answer = await begin('{"flow":"link","role":"admin","__proto__":{"admin":true}}');
    expect(answer).toMatchObject({ status: 201 });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['nonsense', '1', '../admin', "1' or '1'='1", '018f4e9a-7b1c-7d2e-8f3a', '%00', '%F0%9F%92%A9'])(
    'with the id %s is refused',
    async (id) => {
      const path = `/auth/sessions/${id.startsWith('%') ? id : encodeURIComponent(id)}`;
      expectProblem(await owner.send('DELETE', path), 400, 'validation.failed');
    },
  );

  it.each(['/auth/sessions/%', '/auth/sessions/%zz', '/auth/sessions/%ff', '/auth/alerts/%c0%ae/dismiss'])(
    'with the broken escape %s is refused',
    async (path) => {
      const method = path.endsWith('dismiss') ? 'POST' : 'DELETE';
      expectProblem(await owner.send(method, path), 400, 'request.malformed');
    },
  );

  it.each([
    'limit=5&limit=6',
    'limit=0',
    'limit=51',
    'limit=1.5',
    'limit=NaN',
    'limit=1e309',
    'limit=%00',
    'limit=',
  ])('with the query %s is refused', async (query) => {
    expectProblem(await owner.get(`/plex/recently-added?${query}`), 400, 'validation.failed');
  });

  it.each([
    'path=/library/a&path=/library/b',
    'path=/library/a&width=321',
    'width=320',
    `path=${'a'.repeat(501)}`,
  ])('of a picture with the query %s is refused', async (query) =>
    expectProblem(await owner.get(`/plex/image?${query}`), 400, 'validation.failed'),
  );

  it.each(['/library/%00', '//evil.example/x', 'http://evil.example/x', '/library/../../etc', '%2Flibrary'])(
    'of a picture that leads to %s finds nothing',
    async (path) => {
      const answer = await owner.get(`/plex/image?path=${encodeURIComponent(path)}`);
      expectProblem(answer, 404, 'not_found');
    },
  );
});

describe('cookies', () => {
  it('that are many or nonsense do no harm', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `cookie${index}=value${index}`).join('; ');
    const cookies = `${many}; medianest_access=%%%; medianest_renewal="; =; ; medianest_flow=%00`;
    const answer = await test.browser().get('/auth/session', { headers: { cookie: cookies } });
    expectProblem(answer, 401, 'auth.required');
  });
});

describe('what is hardly HTTP', () => {
  const problemIn = (body: string) => JSON.parse(body) as { code: string; status: number };

  it.each([
    [
      'headers above 16 KB',
      `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`,
      431,
      'request.too_large',
    ],
    [
      'a thousand cookies',
      `GET /health HTTP/1.1\r\nHost: x\r\nCookie: ${'medianest=abcdefghijkl; '.repeat(1000)}\r\n\r\n`,
      431,
      'request.too_large',
    ],
    ['a NUL in a header', 'GET /health HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n', 400, 'request.malformed'],
    ['a NUL in the path', 'GET /api/v1/\0 HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'request.malformed'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 400, 'request.malformed'],
    [
      'two lengths',
      'POST /api/v1/auth/plex/pin HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
      400,
      'request.malformed',
    ],
    [
      'a length beside chunks',
      'POST /api/v1/auth/plex/pin HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'request.malformed',
    ],
  ])('%s is answered as problem+json', async (_which, bytes, status, code) => {
    const answer = await sendRaw(test.url, bytes);
    expect(answer.head).toMatch(/^Content-Type: application\/problem\+json$/im);
    expect(problemIn(answer.body)).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
  });

  it('a host that is missing or nonsense opens nothing', async () => {
    for (const host of ['', 'Host: \r\n', 'Host: evil.example:99999999\r\n', 'Host: a b\r\n']) {
      const answer = await sendRaw(
        test.url,
        `POST /api/v1/csrf/token HTTP/1.1\r\n${host}Origin: http://localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 403]).toContain(answer.status);
    }
  });
});
