import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';

export type Address = { readonly host: string; readonly port: number };

/** Takes over a connection that asks for another protocol. */
export type UpgradeHandler = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What listens: pages, and sockets where there are some. */
export type Served = { readonly app: Express; readonly onUpgrade?: UpgradeHandler };

export interface Listener {
  readonly address: Address;
  /** Stops listening and drops what is still connected, hanging requests included. */
  close(): Promise<void>;
}

/** Serves the app; port 0 lets the system choose one. */
export async function listen(input: Served & { host: string; port: number }): Promise<Listener> {
  const server = createServer(input.app);
  const upgraded = new Set<Duplex>();
  const { onUpgrade } = input;
  if (onUpgrade) {
    server.on('upgrade', (req, socket, head) => {
      upgraded.add(socket);
      socket.once('close', () => upgraded.delete(socket));
      onUpgrade(req, socket, head);
    });
  }
  server.listen(input.port, input.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: { host: input.host, port },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
      await closed;
    },
  };
}

/** An address that can be called: a wildcard is reached through loopback. */
export function reachable(address: Address): Address {
  return isWildcard(address.host) ? { ...address, host: '127.0.0.1' } : address;
}

export function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

export function httpUrl({ host, port }: Address): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
