import type { IncomingMessage, Server } from 'node:http';
import { type EventOf, type Namespace, type PayloadOf, realtimeEvents } from '@medianest/shared';
import type * as z from 'zod';
import type { Log } from '../../kernel/log.ts';
import type { Handshake } from '../http/browser/handshake.ts';
import type { OriginPolicy } from '../http/browser/origins.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { createRefusal, guardNamespace, type SocketSessions } from './admission.ts';
import { openBrowserSockets } from './browser-sockets.ts';
import { type Connected, createConnected, personRoom } from './connected.ts';
import { type RealtimePolicy, realtimePolicy } from './policy.ts';
import { createUpgradeGate } from './upgrade-gate.ts';

export interface RealtimeMessage<N extends Namespace, E extends EventOf<N>> {
  userId: string;
  namespace: N;
  event: E;
  payload: PayloadOf<N, E>;
}

/** What the portal tells the pages that are open, over sockets (architecture §3 "Realtime"). */
export interface Realtime {
  /** To every open page of one person. Nothing is kept for those who are away. */
  send<N extends Namespace, E extends EventOf<N>>(message: RealtimeMessage<N, E>): void;
  /** Ids of the people who listen to a namespace. */
  listPeople(namespace: Namespace): string[];
  /** These sessions are over: their sockets end at once. */
  onEnded(sessionIds: readonly string[]): void;
  /** Sessions or rights of this person may have changed: sockets that no longer fit end at once. */
  onChanged(userId: string): void;
  /** Lets nobody in any more, says goodbye to everybody, and waits until all connections have ended. */
  close(): Promise<void>;
}

export interface RealtimeDependencies {
  server: Server;
  readHandshake(request: IncomingMessage): Handshake;
  origins: OriginPolicy;
  limiter: RateLimiter;
  sessions: SocketSessions;
  log: Log;
  policy?: Partial<RealtimePolicy>;
}

export const createRealtime = (dependencies: RealtimeDependencies): Realtime => {
  const policy: RealtimePolicy = { ...realtimePolicy, ...dependencies.policy };
  const sockets = openBrowserSockets(policy);
  const gate = createUpgradeGate({ ...dependencies, accept: sockets.accept });
  const connected = new Map<Namespace, Connected>();
  sockets.root.use((_socket, next) => next(createRefusal('not_found')));
  for (const [name, namespace] of sockets.namespaces) {
    guardNamespace({ ...dependencies, name, namespace });
    const maxPerPerson = policy.maxSocketsPerPerson;
    connected.set(name, createConnected({ ...dependencies, namespace, maxPerPerson }));
  }
  const everywhere = (act: (place: Connected) => unknown) => {
    for (const place of connected.values()) act(place);
  };
  // Sessions also end by their lifetime, and in other processes, of which nothing is heard here.
  const timer = setInterval(() => everywhere((place) => place.recheckAll()), policy.recheckEveryMs);

  return {
    send({ userId, namespace, event, payload }) {
      const schemas: Record<string, z.ZodType> = realtimeEvents[namespace];
      const checked = schemas[event]?.parse(payload);
      sockets.namespaces.get(namespace)?.to(personRoom(userId)).emit(event, checked);
    },
    listPeople: (namespace) => connected.get(namespace)?.listPeople() ?? [],
    onEnded: (sessionIds) => everywhere((place) => place.cutSessions(sessionIds)),
    onChanged: (userId) => everywhere((place) => place.recheckPerson(userId)),
    async close() {
      clearInterval(timer);
      gate.shut();
      await sockets.close();
      await gate.close(policy.goodbyeMs);
    },
  };
};
