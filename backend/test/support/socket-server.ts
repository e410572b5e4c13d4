import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

export interface SocketServer {
  /** As http, without a trailing slash. */
  url: string;
  /** What asked to become a websocket, the oldest first. */
  requests: IncomingMessage[];
  /** Waits for the connection that comes next. */
  next(): Promise<WebSocket>;
  /** From now on answers in this way in the place of a websocket; null: opens them again. */
  answerInstead(answer: ((socket: Duplex) => void) | null): void;
  close(): Promise<void>;
}

/** Answers the upgrade with a plain status. */
export const answeringStatus = (status: number) => (socket: Duplex) => {
  socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
};

/** Stands in for someone else's websocket during the running test. */
export const startSocketServer = async (port = 0): Promise<SocketServer> => {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const requests: IncomingMessage[] = [];
  const arrived: WebSocket[] = [];
  const raw = new Set<Duplex>();
  let instead: ((socket: Duplex) => void) | null = null;
  server.on('upgrade', (request, socket, head) => {
    requests.push(request);
    raw.add(socket);
    socket.on('error', () => {}).once('close', () => raw.delete(socket));
    if (instead) return instead(socket);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      arrived.push(opened);
      sockets.emit('arrived');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of raw) socket.destroy();
    });
  onTestFinished(close);

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async next() {
      while (arrived.length === 0) await once(sockets, 'arrived');
      return arrived.shift() as WebSocket;
    },
    answerInstead(answer) {
      instead = answer;
    },
    close,
  };
};
