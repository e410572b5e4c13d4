import { describe, expect, it } from 'vitest';
import { answering, neverAnswering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { openMediaServers } from '../../../test/support/plex-clients.ts';

const poster = { path: '/library/metadata/55/thumb/1', width: 320, height: 480 };
const unavailable = { code: 'upstream.unavailable', meta: { service: 'plex' } };
const redirect = answering(302, '', { location: 'https://example.net/' });
const cut = ((request) => request.socket.destroy()) as typeof neverAnswering;

const mediaAt = (uri: string, limits = {}) =>
  openMediaServers(limits).at({ machineIdentifier: 'm1', uri, token: 'secret-token' });

describe('a media server', () => {
  it('refuses a token by an HTML page, which is an answer', async () => {
    const server = await startOutsideServer(answering(401, '<html>'));
    const media = mediaAt(server.url);
    const deadToken = { answer: 'dead-token' };
    expect(await media.listSections()).toEqual(deadToken);
    expect(await media.listRecentlyAdded({ limit: 5 })).toEqual(deadToken);
    expect(await media.getImage(poster)).toEqual(deadToken);
  });

  it.each([
    ['redirects', redirect],
    ['answers HTML', answering(200, '<html>')],
    ['cuts its JSON', answering(200, '{"MediaContainer":{"size":3,"Metadata":[{"ratingKey":"10')],
    ['fails', answering(500, '<html>')],
    ['is overrun', answering(429, '<html>')],
    ['knows no sections', answering(404, '<html>')],
    ['cuts the connection', cut],
    ['sends 12 MB where some KB belong', answering(200, ' '.repeat(12_000_000))],
  ])('is unavailable when it %s', async (_what, answer) => {
    const server = await startOutsideServer(answer);
    await expect(mediaAt(server.url).listRecentlyAdded({ limit: 5 })).rejects.toMatchObject(unavailable);
  });

  it('times out when it is silent', async () => {
    const server = await startOutsideServer(neverAnswering);
    const read = mediaAt(server.url, { timeoutMs: 30 }).listSections();
    await expect(read).rejects.toMatchObject({ code: 'upstream.timeout', meta: { service: 'plex' } });
  });

  it('is left alone once its breaker is open, while another connection still works', async () => {
    const broken = await startOutsideServer(answering(500, ''));
    const working = await startOutsideServer(answering(200, { MediaContainer: { size: 0 } }));
    const servers = openMediaServers({ volume: 2 });
    const at = (uri: string) => servers.at({ machineIdentifier: 'm1', uri, token: 'secret-token' });
    for (let call = 0; call < 2; call += 1)
      await at(broken.url)
        .listSections()
        .catch(() => {});
    const asked = broken.requests.length;
    await expect(at(broken.url).listSections()).rejects.toMatchObject(unavailable);
    expect(broken.requests).toHaveLength(asked);
    expect(await at(working.url).listSections()).toEqual({ answer: 'found', value: [] });
  });

  it('is still read when its pictures fail', async () => {
    const server = await startOutsideServer(({ url = '' }, response) => {
      const isPicture = url.startsWith('/photo/');
      response.writeHead(isPicture ? 500 : 200).end(isPicture ? '' : '{"MediaContainer":{"size":0}}');
    });
    const media = mediaAt(server.url, { volume: 2 });
    for (let call = 0; call < 3; call += 1)
      await expect(media.getImage(poster)).rejects.toMatchObject(unavailable);
    expect(await media.listSections()).toEqual({ answer: 'found', value: [] });
  });

  it('keeps the token out of its errors', async () => {
    const server = await startOutsideServer(answering(500, 'secret-token'));
    const error: Error = await mediaAt(server.url)
      .listSections()
      .then(
        () => new Error('It worked'),
        (failure) => failure,
      );
    const cause = error.cause as Error;
    expect(JSON.stringify([error, error.message, error.stack, cause, cause.stack])).not.toContain(
      'secret-token',
    );
  });
});

describe('a picture', () => {
  it('is scaled by the media server, and the token goes in a header', async () => {
    const server = await startOutsideServer(answering(200, 'bytes', { 'content-type': 'image/jpeg' }));
    const answer = await mediaAt(server.url).getImage(poster);
    expect(answer).toEqual({ answer: 'image', bytes: Buffer.from('bytes') });
    const { pathname, searchParams } = new URL(server.requests[0]?.url ?? '', server.url);
    expect(pathname).toBe('/photo/:/transcode');
    expect(Object.fromEntries(searchParams)).toEqual({
      url: poster.path,
      width: '320',
      height: '480',
      minSize: '0',
      upscale: '0',
    });
    expect(server.requests[0]?.headers['x-plex-token']).toBe('secret-token');
  });

  it('is never asked for at a path that is not allowed', async () => {
    const server = await startOutsideServer(answering(200, 'bytes', { 'content-type': 'image/jpeg' }));
    const path = 'http://169.254.169.254/latest/meta-data/';
    expect(await mediaAt(server.url).getImage({ ...poster, path })).toEqual({ answer: 'not-found' });
    expect(server.requests).toHaveLength(0);
  });

  it.each([400, 403, 404])('is not found after a %i', async (status) => {
    const server = await startOutsideServer(answering(status, '<html>'));
    expect(await mediaAt(server.url).getImage(poster)).toEqual({ answer: 'not-found' });
  });

  it.each(['text/html', 'image/svg+xml', 'application/json', ''])('cannot be %j', async (type) => {
    const server = await startOutsideServer(answering(200, '<svg/>', { 'content-type': type }));
    expect(await mediaAt(server.url).getImage(poster)).toEqual({ answer: 'not-found' });
  });

  it('cannot be 40 MB', async () => {
    const server = await startOutsideServer(
      answering(200, 'x'.repeat(40_000_000), { 'content-type': 'image/png' }),
    );
    expect(await mediaAt(server.url).getImage(poster)).toEqual({ answer: 'not-found' });
  });
});
