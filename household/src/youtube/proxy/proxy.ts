import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import type { Listener } from '../../wire/listen.ts';
import type { Identity } from '../certificates/authority.ts';
import { isImpersonated } from './hosts.ts';

/**
 * Listens as an HTTP proxy whose tunnels end here: whoever asks for a host that is impersonated talks to the
 * app over TLS. Nothing is passed on, so no other host can be reached.
 *
 * @param input.port 0 lets the system choose one
 */
export async function listenAsProxy(input: {
  app: Express;
  identity: Identity;
  host: string;
  port: number;
}): Promise<Listener> {
  const { app, identity, host } = input;
  const pages = createTlsServer({ key: identity.key, cert: identity.certificate }, app);
  const proxy = createServer((_req, res) => {
    res.writeHead(403, { 'content-type': 'text/plain' });
    res.end('The simulated YouTube is a proxy for https.\n');
  });
  const tunnels = new Set<Duplex>();
  proxy.on('connect', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    tunnels.add(socket);
    socket.once('close', () => tunnels.delete(socket));
    // Clients come and go as they like.
    socket.on('error', () => socket.destroy());
    if (!asksForUs(req)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    pages.emit('connection', socket);
  });
  proxy.listen(input.port, host);
  await once(proxy, 'listening');
  return {
    address: { host, port: (proxy.address() as AddressInfo).port },
    async close() {
      const closed = once(proxy, 'close');
      proxy.close();
      proxy.closeAllConnections();
      pages.closeAllConnections();
      for (const tunnel of tunnels) tunnel.destroy();
      await closed;
    },
  };
}

function asksForUs({ url = '' }: IncomingMessage): boolean {
  const [host = '', port] = url.split(':');
  return port === '443' && isImpersonated(host);
}
