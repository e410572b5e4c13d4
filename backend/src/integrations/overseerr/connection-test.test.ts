import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
  answering,
  neverAnswering,
  startOutsideServer,
  startSelfSignedServer,
} from '../../../test/support/outside-server.ts';
import { openOverseerrTest } from '../../../test/support/overseerr.ts';

type Pages = Record<string, RequestListener>;

const working: Pages = {
  'GET /settings/public': answering(200, { initialized: true, applicationTitle: 'Requests' }),
  'GET /status': answering(200, { version: '3.1.0' }),
  'GET /auth/me': answering(200, { id: 1, permissions: 2 }),
  'GET /settings/about': answering(200, { version: '3.1.0' }),
  'POST /status': answering(405, { message: 'POST method not allowed' }),
};

/** An Overseerr of which some pages are otherwise. */
const pages =
  (others: Pages = {}): RequestListener =>
  (request, response) => {
    const page = { ...working, ...others }[`${request.method} ${request.url?.replace('/api/v1', '')}`];
    (page ?? answering(404, '<html>'))(request, response);
  };

const testAt = async (answer: RequestListener, limits = {}) => {
  const server = await startOutsideServer(answer);
  const result = await openOverseerrTest(limits)({ url: server.url, apiKey: 'the-key' });
  return { server, ...result };
};

const results = (steps: { step: string; result: string }[]) =>
  steps.map(({ step, result }) => `${step} ${result}`);

describe('an Overseerr that works', () => {
  it('passes every rung, and says who it is', async () => {
    const { problem, steps, version, serverName } = await testAt(pages());
    expect({ problem, version, serverName }).toEqual({
      problem: null,
      version: '3.1.0',
      serverName: 'Requests',
    });
    expect(results(steps)).toEqual([
      'reach passed',
      'identify passed',
      'version passed',
      'authenticate passed',
      'write passed',
    ]);
    expect(steps.every(({ durationMs }) => durationMs !== null)).toBe(true);
  });

  it('sees the key only once it is known to be one', async () => {
    const { server } = await testAt(pages());
    const withKey = server.requests.filter(({ headers }) => headers['x-api-key'] === 'the-key');
    expect(withKey.map(({ url }) => url)).toEqual(['/api/v1/auth/me', '/api/v1/status']);
    const stranger = await testAt(answering(200, '<html>Router</html>'));
    expect(stranger.server.requests.some(({ headers }) => 'x-api-key' in headers)).toBe(false);
  });

  it('works at an address that ends in a slash', async () => {
    const server = await startOutsideServer(pages());
    expect(await openOverseerrTest()({ url: `${server.url}/`, apiKey: 'k' })).toMatchObject({
      problem: null,
    });
  });

  it('is told its version by its administrator when GitHub keeps it waiting', async () => {
    const { problem, steps, version } = await testAt(pages({ 'GET /status': neverAnswering }));
    expect(problem).toBeNull();
    expect(results(steps)).toContain('version warned');
    expect(version).toBe('3.1.0');
  });

  it('may keep its version for itself', async () => {
    const silent = answering(200, {});
    const { problem, version } = await testAt(
      pages({ 'GET /status': silent, 'GET /settings/about': answering(500, {}) }),
    );
    expect({ problem, version }).toEqual({ problem: null, version: null });
  });
});

describe('what stands in the way', () => {
  const refused = answering(403, { status: 403, error: 'You do not have permission' });

  it.each([
    ['wrong-service', 'identify', 'is another web site', answering(200, '<html>Welcome</html>')],
    ['wrong-service', 'identify', 'answers other JSON', answering(200, { status: 'ok' })],
    ['wrong-service', 'identify', 'knows no such page', answering(404, '<html>')],
    ['wrong-service', 'reach', 'sends 40 MB', answering(200, ' '.repeat(300_000))],
    ['redirected', 'reach', 'leads elsewhere', answering(302, '', { location: 'http://127.0.0.1:3' })],
    ['unreachable', 'reach', 'is a proxy without its Overseerr', answering(502, '<html>')],
    ['rate-limited', 'reach', 'is overrun', answering(429, '')],
    ['credentials', 'reach', 'stands behind a sign-in', answering(401, '')],
    [
      'not-set-up',
      'identify',
      'is new',
      pages({ 'GET /settings/public': answering(200, { initialized: false }) }),
    ],
    ['too-old', 'version', 'is old', pages({ 'GET /status': answering(200, { version: '1.29.1' }) })],
    [
      'too-old',
      'authenticate',
      'is old and tells it late',
      pages({
        'GET /status': answering(500, {}),
        'GET /settings/about': answering(200, { version: '1.29.1' }),
      }),
    ],
    ['credentials', 'authenticate', 'does not know the key', pages({ 'GET /auth/me': refused })],
    [
      'csrf',
      'write',
      'protects itself against forged requests',
      pages({ 'POST /status': answering(403, { message: 'invalid csrf token' }) }),
    ],
  ] as const)('is %s at the rung %s when it %s', async (problem, step, _what, answer) => {
    const tested = await testAt(answer);
    expect(tested.problem).toBe(problem);
    expect(tested.steps.find(({ result }) => result === 'failed')?.step).toBe(step);
  });

  it('is unreachable when nobody listens', async () => {
    const server = await startOutsideServer(neverAnswering);
    await server.close();
    const { problem, steps } = await openOverseerrTest()({ url: server.url, apiKey: 'k' });
    expect(problem).toBe('unreachable');
    expect(steps[0]?.detail).toBe('The machine is there, but no program listens at this port.');
  });

  it('is a certificate that cannot be trusted', async () => {
    const server = await startSelfSignedServer(pages());
    expect(await openOverseerrTest()({ url: server.url, apiKey: 'k' })).toMatchObject({
      problem: 'certificate',
    });
  });

  it.each(['http://169.254.169.254', 'http://0.0.0.0:5055', 'http://u:p@127.0.0.1', 'ftp://127.0.0.1'])(
    'is the address %s itself',
    async (url) => {
      expect(await openOverseerrTest()({ url, apiKey: 'k' })).toMatchObject({ problem: 'refused-address' });
    },
  );

  it.each(['GET /settings/public', 'GET /auth/me', 'POST /status'])(
    'is its silence at %s, and the test is over in time',
    async (page) => {
      const { problem } = await testAt(pages({ [page]: neverAnswering }), { limitMs: 400 });
      expect(problem).toBe('timeout');
    },
  );

  it('is not a proxy that only forbids changes, which is told', async () => {
    const { problem, steps } = await testAt(pages({ 'POST /status': answering(403, '<html>') }));
    expect(problem).toBeNull();
    expect(results(steps)).toContain('write warned');
  });
});
