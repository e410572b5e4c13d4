import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EgressProxyOptions, openEgressProxy } from './egress-proxy.ts';
import type { Target } from './target.ts';

const open = async (options: Partial<EgressProxyOptions> = {}) => {
  const warnings: object[] = [];
  const log = { info: () => undefined, warn: (fields: object) => void warnings.push(fields) };
  const proxy = await openEgressProxy({ log, ...options });
  onTestFinished(() => proxy.close());
  return { proxy, warnings };
};

/** A server behind the proxy, and how to get there whatever the target is called. */
const startServer = async (onSocket: (socket: Socket) => void) => {
  const server = createTcpServer(onSocket);
  server.on('connection', (socket) => socket.on('error', () => undefined));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const targets: Target[] = [];
  const dial = async (target: Target) => {
    targets.push(target);
    const socket = connect({ port, host: '127.0.0.1' });
    await once(socket, 'connect');
    return socket;
  };
  return { dial, targets };
};

const authorize = ({ username, password }: URL) => `Basic ${btoa(`${username}:${password}`)}`;

const tunnel = async (passUrl: string, to: string, headers?: Record<string, string>) => {
  const url = new URL(passUrl);
  const asking = request({
    ...{ host: url.hostname, port: url.port, method: 'CONNECT', path: to, agent: false },
    headers: headers ?? { 'proxy-authorization': authorize(url) },
  }).end();
  const [{ statusCode }, socket] = (await once(asking, 'connect')) as [{ statusCode: number }, Socket];
  onTestFinished(() => void socket.destroy());
  return { status: statusCode, socket };
};

const get = async (passUrl: string, path: string) => {
  const url = new URL(passUrl);
  const headers = { 'proxy-authorization': authorize(url), 'x-mine': 'stays' };
  const asking = request({ host: url.hostname, port: url.port, path, headers, agent: false }).end();
  const [answer] = await once(asking, 'response');
  const chunks = await answer.toArray();
  return { status: answer.statusCode as number, text: Buffer.concat(chunks).toString() };
};

const echo = (socket: Socket) => void socket.pipe(socket);

describe('a tunnel through the proxy', () => {
  it('carries bytes both ways', async () => {
    const { dial, targets } = await startServer(echo);
    const { proxy } = await open({ dial });
    const { status, socket } = await tunnel(proxy.issue().url, 'www.youtube.com:443');
    expect([status, targets]).toEqual([200, [{ host: 'www.youtube.com', port: 443 }]]);
    socket.write('hello');
    expect(String((await once(socket, 'data'))[0])).toBe('hello');
    socket.end();
    await once(socket, 'close');
  });

  it('is refused to inner addresses, and the refusal is told', async () => {
    const { proxy, warnings } = await open();
    const { url } = proxy.issue();
    for (const to of ['2130706433:443', '[::ffff:7f00:1]:443', 'localhost:443', 'www.youtube.com:22'])
      expect((await tunnel(url, to)).status).toBe(403);
    expect(warnings).toContainEqual({ target: 'localhost:443' });
  });

  it('needs the credentials of a program that still runs', async () => {
    const { dial } = await startServer(echo);
    const { proxy } = await open({ dial });
    const [mine, other] = [proxy.issue(), proxy.issue()];
    const mixed = new URL(mine.url);
    mixed.password = new URL(other.url).password;
    for (const url of [mixed.href, mine.url.replace(/:[^:@]+@/, ':@')])
      expect((await tunnel(url, 'www.youtube.com:443')).status).toBe(407);
    expect((await tunnel(mine.url, 'www.youtube.com:443', {})).status).toBe(407);
    const { socket } = await tunnel(mine.url, 'www.youtube.com:443');
    mine.revoke();
    await once(socket, 'close');
    expect((await tunnel(mine.url, 'www.youtube.com:443')).status).toBe(407);
    expect((await tunnel(other.url, 'www.youtube.com:443')).status).toBe(200);
  });

  it('ends when nothing passes for too long', async () => {
    const { dial } = await startServer(echo);
    const { proxy } = await open({ dial, idleMs: 1000 });
    const { socket } = await tunnel(proxy.issue().url, 'www.youtube.com:443');
    socket.resume();
    await once(socket, 'close');
  });

  it('is refused above as many as one program may have', async () => {
    const { dial } = await startServer(echo);
    const { proxy } = await open({ dial, maxConnectionsPerPass: 2 });
    const { url } = proxy.issue();
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await tunnel(url, 'www.youtube.com:443')).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('fails as the call behind it fails', async () => {
    const { proxy } = await open({ dial: () => Promise.reject(new Error('unreachable')) });
    expect((await tunnel(proxy.issue().url, 'www.youtube.com:443')).status).toBe(502);
  });
});

describe('a request through the proxy', () => {
  it('passes on without the credentials, and brings the answer', async () => {
    const seen: object[] = [];
    const pages = createServer((req, res) => {
      seen.push({ url: req.url, headers: req.headers });
      res.end('page');
    });
    const { dial, targets } = await startServer((socket) => pages.emit('connection', socket));
    const { proxy } = await open({ dial });
    expect(await get(proxy.issue().url, 'http://i.ytimg.com/a?b=c')).toEqual({ status: 200, text: 'page' });
    expect(targets).toEqual([{ host: 'i.ytimg.com', port: 80 }]);
    expect(seen).toEqual([
      { url: '/a?b=c', headers: { host: 'i.ytimg.com', 'x-mine': 'stays', connection: 'close' } },
    ]);
  });

  it('is refused to inner addresses', async () => {
    const { proxy } = await open();
    const { url } = proxy.issue();
    for (const address of ['http://127.1/', 'http://localhost/', 'http://i.ytimg.com:81/', '/health'])
      expect((await get(url, address)).status).toBe(403);
  });

  it('does not follow a redirect: its target comes back as a request of its own', async () => {
    const pages = createServer((_req, res) => res.writeHead(302, { location: 'http://10.0.0.1/' }).end());
    const { dial, targets } = await startServer((socket) => pages.emit('connection', socket));
    const { proxy } = await open({ dial });
    const { url } = proxy.issue();
    expect((await get(url, 'http://i.ytimg.com/')).status).toBe(302);
    expect((await get(url, 'http://10.0.0.1/')).status).toBe(403);
    expect(targets).toHaveLength(1);
  });
});
