import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as SocketServer } from 'socket.io';
import type { Fault } from '../../faults/services.ts';
import type { Address } from '../../wire/listen.ts';
import type { KumaServer, KumaSocket } from '../sockets/kuma-socket.ts';
import { createFreezer, type Freezer } from './freezer.ts';
import { putGateBefore } from './gate.ts';
import { isOriginAllowed } from './origin.ts';

export type PingPace = { readonly intervalMs: number; readonly timeoutMs: number };

export type ProcessDependencies = {
  readonly pages: RequestListener;
  readonly fault: () => Fault;
  readonly pingPace: () => PingPace;
  readonly onSocket: (server: KumaServer, socket: KumaSocket) => void;
};

/** One run of the program, from its start to its end. */
export interface RunningProcess {
  readonly sockets: KumaServer;
  readonly freezer: Freezer;
  readonly address: Address;
  /** Ends as after SIGTERM: clients see their connection close, and nobody listens any more. */
  end(): Promise<void>;
}

/** @throws when the port is taken */
export async function startProcess(
  dependencies: ProcessDependencies,
  { host, port }: Address,
): Promise<RunningProcess> {
  const server = createServer(dependencies.pages);
  const { intervalMs: pingInterval, timeoutMs: pingTimeout } = dependencies.pingPace();
  const sockets: KumaServer = new SocketServer(server, {
    ...{ pingInterval, pingTimeout, serveClient: false },
    allowRequest: (req, callback) => callback(null, isOriginAllowed(req)),
  });
  sockets.on('connection', (socket) => {
    socket.data.isSignedIn = false;
    slowDown(socket, dependencies.fault);
    dependencies.onSocket(sockets, socket);
  });
  const freezer = createFreezer(server);
  putGateBefore(server, { freezer, fault: dependencies.fault });

  server.listen(port, host);
  await once(server, 'listening');
  const address = { host, port: (server.address() as AddressInfo).port };
  return { sockets, freezer, address, end: () => end(server, freezer) };
}

async function end(server: Server, freezer: Freezer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  freezer.cutAll();
  await closed;
}

/** A slow day delays what clients ask over their sockets, too. */
function slowDown(socket: KumaSocket, fault: () => Fault): void {
  socket.use((_packet, next) => {
    const now = fault();
    if (now.mode === 'slow') setTimeout(next, now.delayMs).unref();
    else next();
  });
}
