import { expect, it, onTestFinished } from 'vitest';
import {
  neverAnswering,
  startOutsideServer,
  startSelfSignedServer,
} from '../../../test/support/outside-server.ts';
import { createOutboundDownload } from './outbound-download.ts';

const open = (mayStayInside = true) => {
  const downloads = createOutboundDownload({ mayStayInside });
  onTestFinished(downloads.close);
  return (url: string, limits: { maxBytes?: number; withinMs?: number } = {}) => {
    const { maxBytes = 1000, withinMs = 15_000 } = limits;
    return downloads.get({ url, maxBytes, signal: AbortSignal.timeout(withinMs) });
  };
};

/** `/3` redirects to `/2`, and so on; `/0` answers. */
const startStairs = () =>
  startOutsideServer(({ url = '' }, response) => {
    const step = Number(url.slice(1));
    if (step === 0) response.end('the file');
    else response.writeHead(302, { location: `/${step - 1}` }).end();
  });

it('follows three redirects and no fourth', async () => {
  const { url } = await startStairs();
  expect((await open()(`${url}/3`)).toString()).toBe('the file');
  await expect(open()(`${url}/4`)).rejects.toMatchObject({ reason: 'redirected' });
});

it.each([
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  'http://user:password@example.com/',
])('does not follow to %s', async (location) => {
  const { url } = await startOutsideServer((_request, response) => {
    response.writeHead(302, { location }).end();
  });
  await expect(open()(url)).rejects.toMatchObject({ reason: 'refused' });
});

it('calls no plain http and no private address for a server outside of the house', async () => {
  const get = open(false);
  await expect(get('http://example.com/file')).rejects.toMatchObject({ reason: 'refused' });
  const { url, requests } = await startSelfSignedServer((_request, response) => response.end('inside'));
  await expect(get(url)).rejects.toMatchObject({ reason: 'refused' });
  await expect(get(url.replace('localhost', '127.0.0.1'))).rejects.toMatchObject({ reason: 'refused' });
  expect(requests).toEqual([]);
});

it('ends with what is too large, too slow, an error or no address', async () => {
  const { url: large } = await startOutsideServer((_request, response) => response.end('x'.repeat(1001)));
  await expect(open()(large)).rejects.toMatchObject({ reason: 'too-large' });
  const { url: slow } = await startOutsideServer(neverAnswering);
  await expect(open()(slow, { withinMs: 100 })).rejects.toMatchObject({ reason: 'timeout' });
  const { url: gone } = await startOutsideServer((_request, response) => response.writeHead(404).end());
  await expect(open()(gone)).rejects.toMatchObject({ reason: 'status', status: 404 });
  const { url: nowhere } = await startOutsideServer((_request, response) =>
    response.writeHead(302, { location: 'http://[' }).end(),
  );
  await expect(open()(nowhere)).rejects.toMatchObject({ reason: 'redirected' });
});
