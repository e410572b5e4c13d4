import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import {
  answering,
  startOutsideServer,
  startSelfSignedServer,
} from '../../../../test/support/outside-server.ts';
import { createHastyTimers } from '../../../../test/support/timers.ts';
import { createOutboundHttp } from '../../../platform/outbound-http/index.ts';
import { openLink } from './open-link.ts';
import { socketAddressOf } from './socket-address.ts';

const html = answering(200, '<html>Welcome</html>', { 'content-type': 'text/html' });

/** How the pages of a Kuma that works answer. */
const kumaPages: RequestListener = (request, response) =>
  request.url === '/api/entry-page'
    ? answering(200, { type: 'entryPage', entryPage: null })(request, response)
    : html(request, response);

/** A server with sockets, until the running test ends. */
const startSockets = async (greet: (socket: Socket) => void, pages: RequestListener = kumaPages) => {
  const http = createServer(pages);
  const sockets = new Server(http, { serveClient: false });
  sockets.on('connection', greet);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => sockets.close());
  return { sockets, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
};

/** Only what waits for a greeting in vain is in haste. */
const inHaste = 100;

const open = (url: string, speed = 1) => {
  const address = socketAddressOf(url);
  if (!address) throw new Error('Not an address');
  const http = createOutboundHttp({ allowPrivate: true });
  const heard: [string, ...unknown[]][] = [];
  const link = openLink({
    ...{ address, headers: { 'x-mark': 'yes' }, http, events: [] },
    timers: createHastyTimers(speed),
    onEvent: (event, args) => void heard.push([event, ...args]),
  });
  onTestFinished(async () => {
    link.close();
    await http.close();
  });
  return { link, heard };
};

const reasonAt = async (url: string, speed?: number) => (await open(url, speed).link.ended).reason;

const greetOnly = (socket: Socket) => void socket.emit('info', { serverTimezone: 'UTC' });

describe('a handshake', () => {
  it('names no origin, and sends the headers it was given', async () => {
    const handshakes: IncomingMessage[] = [];
    const { url } = await startSockets((socket) => {
      handshakes.push(socket.request);
      greetOnly(socket);
    });
    await open(url).link.door.greeted;
    expect(handshakes[0]?.headers).toMatchObject({ 'x-mark': 'yes', upgrade: 'websocket' });
    expect(handshakes[0]?.headers).not.toHaveProperty('origin');
    expect(handshakes[0]?.headers).not.toHaveProperty('sec-websocket-extensions');
  });
});

describe('a link that does not open', () => {
  it('says unreachable when nobody listens', async () => {
    const server = await startOutsideServer(html);
    await server.close();
    expect(await reasonAt(server.url)).toBe('unreachable');
  });

  it.each([
    ['wrong-service', 'is another web site', html],
    ['wrong-service', 'knows nothing', answering(404, 'Not found')],
    ['wrong-service', 'answers every page with another JSON', answering(200, { hello: 'world' })],
    ['redirected', 'leads elsewhere', answering(302, '', { location: 'https://login.example/' })],
    ['blocked', 'wants a password of its own', answering(401, '')],
    ['unreachable', 'is a proxy without its Kuma', answering(502, '')],
    ['blocked', 'shows the pages of Kuma and lets no WebSocket pass', kumaPages],
    ['not-set-up', 'has no database yet', answering(200, { type: 'setup-database' })],
  ] as const)('says %s when the server %s', async (reason, _what, answer) => {
    expect(await reasonAt((await startOutsideServer(answer)).url)).toBe(reason);
  });

  it('says migrating while 1.x becomes 2.x', async () => {
    const title = '<html><head><title>Uptime Kuma Migration</title></head></html>';
    const server = await startOutsideServer((request, response) =>
      answering(request.url === '/' ? 200 : 404, title)(request, response),
    );
    expect(await reasonAt(server.url)).toBe('migrating');
  });

  it('says certificate when it cannot be trusted', async () => {
    expect(await reasonAt((await startSelfSignedServer(html)).url)).toBe('certificate');
  });

  it('says wrong-service for sockets of something else', async () => {
    const { url } = await startSockets(() => {}, html);
    expect(await reasonAt(url, inHaste)).toBe('wrong-service');
  });

  it('says timeout for a Kuma that does not greet', async () => {
    const { url } = await startSockets(() => {});
    expect(await reasonAt(url, inHaste)).toBe('timeout');
  });

  it('says blocked when the sockets of a Kuma are refused by a rule', async () => {
    const { url, sockets } = await startSockets(greetOnly);
    sockets.use((_socket, next) => next(new Error('Not from here')));
    expect(await reasonAt(url)).toBe('blocked');
  });

  it('finds nothing under a folder that is not there', async () => {
    const { url } = await startSockets(greetOnly);
    expect(await reasonAt(`${url}/kuma`)).toBe('wrong-service');
  });
});

describe('a link that breaks', () => {
  it('says kicked when Kuma ends it, and unreachable when Kuma goes away', async () => {
    const { url, sockets } = await startSockets(greetOnly);
    const [one, two] = [open(url).link, open(url).link];
    await Promise.all([one.door.greeted, two.door.greeted]);
    const [first] = await sockets.fetchSockets();
    first?.disconnect(true);
    expect((await Promise.race([one.ended, two.ended])).reason).toBe('kicked');
    await sockets.close();
    expect((await Promise.all([one.ended, two.ended])).map(({ reason }) => reason)).toContain('unreachable');
  });

  it.each(['no packet at all', '42["info"', '4999-', '51-["info",{"_placeholder":true,"num":0}]', '\u0000'])(
    'ends and does not fall over what is no packet: %j',
    async (garbage) => {
      const http = createServer(html);
      const sockets = new WebSocketServer({ server: http });
      onTestFinished(() => void sockets.close());
      sockets.on('connection', (socket) => {
        socket.send(
          '0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}',
        );
        socket.send('40{"sid":"b"}');
        socket.send(garbage);
      });
      http.listen(0, '127.0.0.1');
      await once(http, 'listening');
      onTestFinished(() => void http.close());
      const { port } = http.address() as AddressInfo;
      const reason = await reasonAt(`http://127.0.0.1:${port}`, inHaste);
      expect(['wrong-service', 'unreachable']).toContain(reason);
    },
  );
});
