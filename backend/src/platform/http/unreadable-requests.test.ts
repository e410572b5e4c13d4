import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { problemSchema } from '@medianest/shared';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sendRaw } from '../../../test/support/raw-http.ts';
import { answerUnreadableRequests } from './unreadable-requests.ts';

const start = async (listener: RequestListener) => {
  const server = answerUnreadableRequests(createServer({ maxHeaderSize: 1_000 }, listener));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

const hello: RequestListener = (_request, response) => void response.end('hello');

describe('what the HTTP parser refuses', () => {
  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400, 'request.malformed'],
    [
      'large headers',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(2_000)}\r\n\r\n`,
      431,
      'request.too_large',
    ],
  ])('as %s is answered with a problem', async (_which, bytes, status, code) => {
    const answer = await sendRaw(`http://127.0.0.1:${await start(hello)}`, bytes);
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(JSON.parse(answer.body))).toMatchObject({ status, code });
  });

  it('after an answer on the same connection is answered as well', async () => {
    const bytes = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
    const socket = connect(await start(hello), '127.0.0.1');
    const closed = once(socket, 'close');
    const received: string[] = [];
    socket.setEncoding('latin1').on('data', (text: string) => received.push(text));
    socket.write(bytes);
    await once(socket, 'data');
    socket.write('nonsense\r\n\r\n');
    await closed;
    expect(received.join('')).toMatch(/^HTTP\/1\.1 200[\s\S]*HTTP\/1\.1 400/);
  });

  it('while another answer is under way ends the connection and writes nothing into that answer', async () => {
    const port = await start((_request, response) => void response.write('half of it'));
    const socket = connect(port, '127.0.0.1');
    const closed = once(socket, 'close');
    const received: string[] = [];
    socket.on('error', () => undefined);
    socket.setEncoding('latin1').on('data', (text: string) => received.push(text));
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    socket.write('nonsense\r\n\r\n');
    await closed;
    expect(received.join('')).toContain('half of it');
    expect(received.join('')).not.toContain('400');
  });
});
