import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Namespace as ContractNamespace, realtimeEvents, realtimePath } from '@medianest/shared';
import { type DefaultEventsMap, type Namespace, Server, type Socket } from 'socket.io';
import type { Actor } from '../../kernel/actor.ts';
import type { RealtimePolicy } from './policy.ts';

type Nothing = Record<string, never>;
type AnyEvents = Record<string, (payload: unknown) => void>;
type SocketData = { actor: Actor };

export type BrowserSocket = Socket<Nothing, AnyEvents, DefaultEventsMap, SocketData>;
export type BrowserNamespace = Namespace<Nothing, AnyEvents, DefaultEventsMap, SocketData>;

export const namespaceNames = Object.keys(realtimeEvents) as ContractNamespace[];

/**
 * Socket.io behind a gate of ours: it gets the connections that have passed, and nothing else.
 *
 * Websocket is the only transport: long polling would need sticky sessions with several portals, lets
 * requests pass for each message, and every browser that can show the pages has websockets.
 */
export const openBrowserSockets = (policy: RealtimePolicy) => {
  // Socket.io wants a server to listen to. This one never listens, so plain requests stay with express.
  const carrier = createServer();
  const io = new Server<Nothing, AnyEvents, DefaultEventsMap, SocketData>(carrier, {
    path: realtimePath,
    transports: ['websocket'],
    allowUpgrades: false,
    serveClient: false,
    maxHttpBufferSize: policy.maxMessageBytes,
    pingInterval: policy.pingEveryMs,
    pingTimeout: policy.pingPatienceMs,
    connectTimeout: policy.joinPatienceMs,
  });

  return {
    accept: (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      void carrier.emit('upgrade', request, socket, head),
    namespaces: new Map<ContractNamespace, BrowserNamespace>(
      namespaceNames.map((name) => [name, io.of(name)]),
    ),
    close: () => io.close(),
  };
};
