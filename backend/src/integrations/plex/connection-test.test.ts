import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
  answering,
  neverAnswering,
  startOutsideServer,
  startSelfSignedServer,
} from '../../../test/support/outside-server.ts';
import { openConnectionTest } from '../../../test/support/plex-clients.ts';

const container = { machineIdentifier: 'm1', version: '1.43.3', friendlyName: 'Box' };

/** A media server that accepts one token. */
const plex: RequestListener = (request, response) => {
  if (request.url === '/identity') return answering(200, { MediaContainer: container })(request, response);
  const isKnown = request.headers['x-plex-token'] === 'good';
  answering(isKnown ? 200 : 401, isKnown ? { MediaContainer: container } : '<html>')(request, response);
};

const statusAt = async (answer: RequestListener, options: { token?: string; timeoutMs?: number } = {}) => {
  const server = await startOutsideServer(answer);
  return (await openConnectionTest()({ uri: server.url, ...options })).status;
};

describe('testing a connection', () => {
  it('finds Plex, and says which server it is', async () => {
    const server = await startOutsideServer(plex);
    expect(await openConnectionTest()({ uri: `${server.url}/`, token: 'good' })).toEqual({
      status: 'ok',
      responseTimeMs: expect.any(Number),
      machineIdentifier: 'm1',
      version: '1.43.3',
      name: 'Box',
    });
  });

  it('finds Plex without a token too, without its name', async () => {
    const server = await startOutsideServer(plex);
    expect(await openConnectionTest()({ uri: server.url })).toMatchObject({ status: 'ok', name: null });
    expect(server.requests).toHaveLength(1);
  });

  it('tells a wrong token', async () => {
    expect(await statusAt(plex, { token: 'bad' })).toBe('credentials');
  });

  it('tells when nobody answers', async () => {
    const server = await startOutsideServer(neverAnswering);
    await server.close();
    expect(await openConnectionTest()({ uri: server.url })).toEqual({
      status: 'unreachable',
      responseTimeMs: null,
    });
  });

  it.each([
    ['not-plex', 'is another web site', answering(200, '<html>Welcome</html>')],
    ['not-plex', 'answers JSON that is not from Plex', answering(200, { MediaContainer: {} })],
    ['not-plex', 'knows no /identity', answering(404, '<html>')],
    ['not-plex', 'sends more than anyone needs', answering(200, ' '.repeat(300_000))],
    ['redirected', 'leads elsewhere', answering(302, '', { location: 'https://example.net/' })],
    ['unreachable', 'is a proxy without its Plex', answering(502, '<html>')],
    ['credentials', 'wants a password of its own', answering(401, '<html>')],
  ] as const)('says %s when the server %s', async (status, _what, answer) => {
    expect(await statusAt(answer)).toBe(status);
  });

  it('says timeout when the server is silent', async () => {
    expect(await statusAt(neverAnswering, { timeoutMs: 30 })).toBe('timeout');
  });

  it('says certificate when it cannot be trusted', async () => {
    const server = await startSelfSignedServer(plex);
    expect(await openConnectionTest()({ uri: server.url })).toMatchObject({ status: 'certificate' });
  });

  it.each([
    'http://169.254.169.254',
    'http://0.0.0.0:32400',
    'ftp://127.0.0.1',
    'http://u:p@127.0.0.1',
    'box',
  ])('refuses %s', async (uri) => {
    expect(await openConnectionTest()({ uri })).toMatchObject({ status: 'refused' });
  });

  it('does not show the token to another server than the expected one', async () => {
    const server = await startOutsideServer(plex);
    const test = { uri: server.url, token: 'good', machineIdentifier: 'm2' };
    expect(await openConnectionTest()(test)).toMatchObject({ status: 'not-plex' });
    expect(server.requests.some(({ headers }) => 'x-plex-token' in headers)).toBe(false);
  });

  it('keeps its time-out over both of its questions', { timeout: 9000 }, async () => {
    const server = await startOutsideServer((request, response) => {
      if (request.url === '/identity') plex(request, response);
    });
    const result = await openConnectionTest()({ uri: server.url, token: 'good', timeoutMs: 2000 });
    expect(result).toMatchObject({ status: 'timeout', responseTimeMs: expect.any(Number) });
  });
});
