import { once } from 'node:events';
import { request as forward, type IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSigned } from '../../backend/test/support/self-signed.ts';

export interface HttpsProxy {
  /** `https://localhost:<port>`, with a certificate that browsers have to be told to accept. */
  url: string;
  /** Where requests go. */
  leadTo(address: string): void;
  close(): Promise<void>;
}

const forwarded = (request: IncomingMessage) => ({
  ...request.headers,
  'x-forwarded-proto': 'https',
  'x-forwarded-for': request.socket.remoteAddress ?? '',
});

/** An upgrade goes on as it came, with one more header. */
const upgradeText = ({ method, url, rawHeaders }: IncomingMessage) => {
  const lines = rawHeaders.flatMap((name, place) => (place % 2 ? [] : [`${name}: ${rawHeaders[place + 1]}`]));
  return [`${method} ${url} HTTP/1.1`, ...lines, 'X-Forwarded-Proto: https', '', ''].join('\r\n');
};

/** A reverse proxy that ends TLS in front of the portal, as people put one there. */
export async function startHttpsProxy(): Promise<HttpsProxy> {
  let target = new URL('http://127.0.0.1:9');
  const server = createServer(selfSigned, (request, response) => {
    const { method, url: path } = request;
    const { hostname, port } = target;
    const onward = forward({ hostname, port, method, path, headers: forwarded(request) }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  const open = new Set<Duplex>();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const onward = connect(Number(target.port), target.hostname, () => {
      onward.write(upgradeText(request));
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    open.add(socket);
    socket.on('error', () => onward.destroy()).once('close', () => open.delete(socket));
    onward.on('error', () => socket.destroy()).once('close', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    leadTo(address) {
      target = new URL(address);
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
