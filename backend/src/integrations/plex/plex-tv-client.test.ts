import { describe, expect, it } from 'vitest';
import { answering, neverAnswering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { openPlexTv } from '../../../test/support/plex-clients.ts';

const pin = { id: 564964751, code: '8lzjqnq8lye02n52jq3fqxf8e', expiresIn: 1800, authToken: null };

describe('every call', () => {
  it('says who asks and wants JSON', async () => {
    const server = await startOutsideServer(answering(201, pin));
    await openPlexTv(server.url).createPin({ strong: true });
    expect(server.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'x-plex-client-identifier': '6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11',
      'x-plex-product': 'MediaNest',
      'x-plex-version': '0.1.0',
      'x-plex-platform': expect.any(String),
      'x-plex-device': expect.any(String),
      'x-plex-device-name': expect.any(String),
    });
  });

  it('carries a token in the header and never in the address', async () => {
    const server = await startOutsideServer(answering(200, []));
    await openPlexTv(server.url).listResources('secret-token');
    expect(server.requests[0]?.headers['x-plex-token']).toBe('secret-token');
    expect(server.requests[0]?.url).not.toContain('secret-token');
  });
});

describe('a plex.tv that has a bad day', () => {
  const unavailable = { code: 'upstream.unavailable', meta: { service: 'plex-tv' } };

  it.each([
    ['answers 500', answering(500, '<html>')],
    ['answers 403', answering(403, '<html>')],
    ['sends HTML in the place of JSON', answering(200, '<html>Plex</html>')],
    ['sends half of its JSON', answering(200, '{"id":1')],
    ['sends JSON of another shape', answering(200, { user: 'me' })],
    ['redirects', answering(302, '', { location: 'https://example.net/' })],
    ['cuts the connection', ((request) => request.socket.destroy()) as typeof neverAnswering],
  ])('is unavailable when it %s', async (_what, answer) => {
    const server = await startOutsideServer(answer);
    await expect(openPlexTv(server.url).getAccount('t')).rejects.toMatchObject(unavailable);
  });

  it('is unavailable with the seconds to wait after a 429', async () => {
    const server = await startOutsideServer(answering(429, '', { 'retry-after': '30' }));
    const meta = { service: 'plex-tv', retryAfterSeconds: 30 };
    await expect(openPlexTv(server.url).createPin({ strong: true })).rejects.toMatchObject({ meta });
  });

  it('times out when it is silent', async () => {
    const server = await startOutsideServer(neverAnswering);
    const call = openPlexTv(server.url, { timeoutMs: 30 }).getAccount('t');
    await expect(call).rejects.toMatchObject({ code: 'upstream.timeout', meta: { service: 'plex-tv' } });
  });

  it('is asked once more when a read fails in passing', async () => {
    let calls = 0;
    const server = await startOutsideServer((request, response) => {
      calls += 1;
      answering(calls === 1 ? 503 : 200, [])(request, response);
    });
    expect(await openPlexTv(server.url).listResources('t')).toEqual({ answer: 'servers', servers: [] });
  });

  it('is left alone once its breaker is open', async () => {
    const server = await startOutsideServer(answering(500, ''));
    const plexTv = openPlexTv(server.url, { volume: 2 });
    for (let call = 0; call < 2; call += 1) await plexTv.getAccount('t').catch(() => {});
    const asked = server.requests.length;
    await expect(plexTv.getAccount('t')).rejects.toMatchObject(unavailable);
    expect(server.requests).toHaveLength(asked);
  });

  it('never has a token, PIN id or code in its errors', async () => {
    const server = await startOutsideServer(
      answering(200, '{"code":"secret-code","authToken":"secret-token"'),
    );
    const error: Error = await openPlexTv(server.url)
      .checkPin('secret-id')
      .catch((failure) => failure);
    const cause = error.cause as Error;
    expect(
      JSON.stringify([error, error.message, error.stack, cause, cause.message, cause.stack]),
    ).not.toMatch(/secret/);
  });
});
