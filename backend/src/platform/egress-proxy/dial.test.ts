import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:http';
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type NetConnectOpts,
  type Socket,
  type TcpNetConnectOpts,
} from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDirectDial, createUpstreamDial, EgressRefusal } from './dial.ts';

type Answers = { address: string; family: number }[][];

/** A name server that may change its mind, as that of an attacker does. */
const resolvingTo = (...answers: string[][]) => {
  const asked: string[] = [];
  const found: Answers = answers.map((addresses) =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
  const resolve = ((name: string, _options: object, done: (error: null, all: object[]) => void) => {
    asked.push(name);
    done(null, found[Math.min(asked.length, found.length) - 1] ?? []);
  }) as unknown as typeof lookup;
  return { resolve, asked };
};

/** Ends at a server of the test, whatever address the look-up hands out, which it keeps. */
const connectingTo = (port: number) => {
  const called: unknown[] = [];
  const open = (options: NetConnectOpts) => {
    const { lookup: find, host = '' } = options as TcpNetConnectOpts;
    find?.(host, { all: true }, (_error, addresses) => called.push(addresses));
    return connect({ port, host: '127.0.0.1' });
  };
  return { connect: open as typeof connect, called };
};

const listen = async (server: ReturnType<typeof createTcpServer>) => {
  server.on('connection', (socket: Socket) => socket.on('error', () => undefined));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
};

describe('a direct call', () => {
  it.each([
    ['the loopback address', ['127.0.0.1']],
    ['the house', ['192.168.1.20', 'fd00::1']],
    ['a metadata service', ['169.254.169.254']],
    ['an IPv6 form of the house', ['::ffff:10.0.0.1']],
    ['nothing', []],
  ])('is refused when the name leads to %s', async (_what, addresses) => {
    const dial = createDirectDial(resolvingTo(addresses));
    await expect(dial({ host: 'rebind.example', port: 443 })).rejects.toThrow(EgressRefusal);
  });

  it('is refused for this machine by its name', async () => {
    await expect(createDirectDial()({ host: 'localhost', port: 443 })).rejects.toThrow(EgressRefusal);
  });

  it('goes to the address that was checked, when the name server changes its mind afterwards', async () => {
    const port = await listen(createTcpServer((socket) => socket.end('hello')));
    const names = resolvingTo(['10.0.0.1', '93.184.215.14'], ['127.0.0.1']);
    const { called, connect: open } = connectingTo(port);
    const socket = await createDirectDial({ ...names, connect: open })({ host: 'a.example', port: 443 });
    expect(called).toEqual([[{ address: '93.184.215.14', family: 4 }]]);
    expect(names.asked).toEqual(['a.example']);
    socket.destroy();
  });

  it('fails with the connection, and when it takes too long', async () => {
    const refused = connectingTo(1);
    const names = resolvingTo(['93.184.215.14']);
    const dial = createDirectDial({ ...names, connect: refused.connect });
    await expect(dial({ host: 'a.example', port: 443 })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const silent = createDirectDial({
      timeoutMs: 5,
      resolve: (() => undefined) as unknown as typeof lookup,
    });
    await expect(silent({ host: 'a.example', port: 443 })).rejects.toThrow('aborted');
  });
});

describe('a call through another proxy', () => {
  const startProxy = async (status: number) => {
    const asked: (string | undefined)[] = [];
    const server = createServer();
    server.on('connect', ({ url, headers }, socket) => {
      asked.push(url, headers['proxy-authorization']);
      socket.end(`HTTP/1.1 ${status} Whatever\r\n\r\nhello`);
    });
    return { port: await listen(server), asked };
  };

  it('hands the name over, with the credentials of that proxy', async () => {
    const { port, asked } = await startProxy(200);
    const dial = createUpstreamDial(`http://me:s%40fe@127.0.0.1:${port}`);
    const socket = await dial({ host: 'www.youtube.com', port: 443 });
    const [bytes] = await once(socket, 'data');
    expect(String(bytes)).toBe('hello');
    expect(asked).toEqual(['www.youtube.com:443', `Basic ${btoa('me:s@fe')}`]);
  });

  it('fails when that proxy refuses', async () => {
    const { port } = await startProxy(403);
    const dial = createUpstreamDial(`http://127.0.0.1:${port}`);
    await expect(dial({ host: 'www.youtube.com', port: 443 })).rejects.toThrow('answered 403');
  });

  it.each(['localhost', 'nas', 'nas.', 'nas.local', 'db.internal', 'router.home.arpa'])(
    'is refused for %s, a name of the house',
    async (host) => {
      const dial = createUpstreamDial('http://127.0.0.1:1');
      await expect(dial({ host, port: 443 })).rejects.toThrow(EgressRefusal);
    },
  );
});
