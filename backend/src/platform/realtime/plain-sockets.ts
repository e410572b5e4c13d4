import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Actor } from '../../kernel/actor.ts';
import type { Log } from '../../kernel/log.ts';
import type { Handshake } from '../http/browser/handshake.ts';
import { requireAccess } from '../http/contract/guard.ts';
import type { SocketSessions } from './admission.ts';
import type { RealtimePolicy } from './policy.ts';

/** Things of which each has an address where its changes can be heard, for programs without Socket.io. */
export interface PlainChannel {
  /** What the path of an address names; null for addresses of others. */
  match(path: string): string | null;
  /**
   * @returns how the thing stands now
   * @throws AppError when this person may not hear of it
   */
  open(actor: Actor, name: string): Promise<unknown>;
  /** @returns to be called when nobody listens any more */
  listen(name: string, hear: (news: unknown) => void): () => void;
}

interface Listener {
  actor: Actor;
  socket: WebSocket;
  isAlive: boolean;
}

/** Plain websockets behind the same gate as the others; they end with the session behind them. */
export const openPlainSockets = (options: {
  channel: PlainChannel;
  readHandshake(request: IncomingMessage): Handshake;
  sessions: SocketSessions;
  policy: RealtimePolicy;
  log: Log;
}) => {
  const { channel, readHandshake, sessions, policy, log } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: policy.maxMessageBytes,
    clientTracking: false,
  });
  const listeners = new Set<Listener>();

  const makeRoom = (userId: string) => {
    const own = [...listeners].filter(({ actor }) => actor.userId === userId);
    for (const { socket } of own.slice(0, Math.max(0, own.length - policy.maxSocketsPerPerson)))
      socket.terminate();
  };

  const welcome = (socket: WebSocket, actor: Actor, what: { name: string; first: unknown }) => {
    const listener: Listener = { actor, socket, isAlive: true };
    const send = (news: unknown) => socket.send(JSON.stringify(news));
    const unlisten = channel.listen(what.name, send);
    listeners.add(listener);
    socket.on('pong', () => {
      listener.isAlive = true;
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      unlisten();
      listeners.delete(listener);
    });
    send(what.first);
    makeRoom(actor.userId);
  };

  /** Ends those whose session is over or has other rights now. While nobody can tell, they stay. */
  const recheck = async (which: Listener[]) => {
    for (const { actor, socket } of which) {
      try {
        const now = await sessions.findActor(actor.sessionId);
        if (now?.userId !== actor.userId || now.role !== actor.role) socket.close(4401, 'auth.required');
      } catch (cause) {
        log.warn({ err: cause }, 'It could not be asked whether a session still lives');
      }
    }
  };

  const pings = setInterval(() => {
    for (const listener of listeners) {
      if (!listener.isAlive) listener.socket.terminate();
      listener.isAlive = false;
      listener.socket.ping();
    }
  }, policy.pingEveryMs);

  return {
    isFor: (path: string) => channel.match(path) !== null,
    /** @throws AppError `auth.required`, and what the channel throws */
    async accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      const name = channel.match(request.url?.split('?')[0] ?? '') ?? '';
      const actor = await sessions.recognise(readHandshake(request).visit);
      requireAccess('user', actor);
      if (!actor) return;
      const first = await channel.open(actor, name);
      server.handleUpgrade(request, socket, head, (opened) => welcome(opened, actor, { name, first }));
    },
    cutSessions(sessionIds: readonly string[]) {
      for (const { actor, socket } of listeners)
        if (sessionIds.includes(actor.sessionId)) socket.close(4401, 'auth.required');
    },
    recheckPerson: (userId: string) => recheck([...listeners].filter(({ actor }) => actor.userId === userId)),
    recheckAll: () => recheck([...listeners]),
    close() {
      clearInterval(pings);
      for (const { socket } of listeners) socket.close(1001);
    },
  };
};
