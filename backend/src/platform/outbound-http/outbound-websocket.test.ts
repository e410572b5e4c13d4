import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answeringStatus, startSocketServer } from '../../../test/support/socket-server.ts';
import type { OutboundError } from './outbound-error.ts';
import { createOutboundWebSockets, type OutboundWebSocketOptions } from './outbound-websocket.ts';

const open = (url: string, options: Partial<OutboundWebSocketOptions> = {}) => {
  const openWebSocket = createOutboundWebSockets({ allowPrivate: true, maxMessageBytes: 1_000, ...options });
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<OutboundError | null>();
  const messages: string[] = [];
  const socket = openWebSocket({
    url: `${url}/secret-path`,
    headers: { 'x-plex-token': 'secret-token' },
    onOpen: opened.resolve,
    onMessage: (text) => messages.push(text),
    onEnd: ended.resolve,
  });
  onTestFinished(socket.close);
  return { socket, messages, opened: opened.promise, ended: ended.promise };
};

describe('a websocket to another server', () => {
  it('carries headers there and texts back', async () => {
    const server = await startSocketServer();
    const { opened, messages } = open(server.url);
    const there = await server.next();
    await opened;
    there.send('one');
    there.send(Buffer.from('binary is not read'));
    there.send('two');
    await expect.poll(() => messages).toEqual(['one', 'two']);
    expect(server.requests[0]?.headers['x-plex-token']).toBe('secret-token');
    expect(server.requests[0]?.headers['sec-websocket-extensions']).toBeUndefined();
  });

  it('ends when it is closed, without a failure', async () => {
    const server = await startSocketServer();
    const { socket, opened, ended } = open(server.url);
    await opened;
    socket.close();
    expect(await ended).toBeNull();
  });

  it('can be closed before it has opened', async () => {
    const server = await startSocketServer();
    server.answerInstead(() => {});
    const { socket, ended } = open(server.url);
    socket.close();
    expect(await ended).toBeNull();
  });

  it('says that the other side has gone', async () => {
    const server = await startSocketServer();
    const { opened, ended } = open(server.url);
    const there = await server.next();
    await opened;
    there.close();
    expect(await ended).toMatchObject({ reason: 'unreachable' });
  });

  it.each([
    [401, 'status'],
    [500, 'status'],
    [302, 'redirected'],
  ])('tells an answer of %s from a connection', async (status, reason) => {
    const server = await startSocketServer();
    server.answerInstead(answeringStatus(status));
    expect(await open(server.url).ended).toMatchObject({ reason, status });
  });

  it('does not wait for a handshake for ever', async () => {
    const server = await startSocketServer();
    server.answerInstead(() => {});
    expect(await open(server.url, { handshakeMs: 30 }).ended).toMatchObject({ reason: 'timeout' });
  });

  it('notices that nobody is there any more, though nothing has ended', async () => {
    const server = await startSocketServer();
    const { opened, ended } = open(server.url, { pingEveryMs: 30 });
    const there = await server.next();
    await opened;
    there.pause();
    expect(await ended).toMatchObject({ reason: 'timeout' });
  });

  it('stays with who answers its pings', async () => {
    const server = await startSocketServer();
    const { opened, messages } = open(server.url, { pingEveryMs: 1000 });
    const there = await server.next();
    await opened;
    let pings = 0;
    await new Promise<void>((resolve) => {
      there.on('ping', () => {
        pings += 1;
        if (pings === 2) resolve();
      });
    });
    there.send('still here');
    await expect.poll(() => messages).toEqual(['still here']);
  });

  it('takes no message above its bound', async () => {
    const server = await startSocketServer();
    const { opened, ended, messages } = open(server.url);
    const there = await server.next();
    await opened;
    there.send('x'.repeat(1_001));
    expect(await ended).toMatchObject({ reason: 'too-large' });
    expect(messages).toEqual([]);
  });

  it('calls what is no websocket malformed, and never says what was sent', async () => {
    const server = createServer((socket) => {
      socket
        .on('error', () => {})
        .end('HTTP/1.1 101 Hello\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    });
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const failure = await open(`http://127.0.0.1:${port}`).ended;
    expect(failure).not.toBeNull();
    expect(JSON.stringify([failure, failure?.message, failure?.stack])).not.toMatch(/secret/);
  });
});

describe('addresses', () => {
  it.each(['ftp://127.0.0.1', 'http://user:pass@127.0.0.1', 'nothing', 'http://169.254.169.254'])(
    'refuses %s before anything is called',
    (url) => {
      expect(() => open(url)).toThrow(expect.objectContaining({ reason: 'refused' }));
    },
  );

  it('reaches the own network only when an administrator named the service', async () => {
    const server = await startSocketServer();
    expect(() => open(server.url, { allowPrivate: false })).toThrow(
      expect.objectContaining({ reason: 'refused' }),
    );
    const named = open(server.url.replace('127.0.0.1', 'localhost'), { allowPrivate: false });
    expect(await named.ended).toMatchObject({ reason: 'refused' });
    expect(server.requests).toHaveLength(0);
  });

  it('says when nobody listens there', async () => {
    const server = await startSocketServer();
    await server.close();
    expect(await open(server.url).ended).toMatchObject({ reason: 'unreachable' });
  });
});
