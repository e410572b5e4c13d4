import type { IncomingMessage, Server } from 'node:http';
import {
  type EventOf,
  type Namespace,
  type PayloadOf,
  realtimeAccess,
  realtimeClientEvents,
  realtimeEvents,
} from '@medianest/shared';
import type * as z from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { Log } from '../../kernel/log.ts';
import type { Handshake } from '../http/browser/handshake.ts';
import type { OriginPolicy } from '../http/browser/origins.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { guardNamespace, type SocketSessions } from './admission.ts';
import { openBrowserSockets } from './browser-sockets.ts';
import { guardClientEvents } from './client-events.ts';
import { type Connected, createConnected, personRoom } from './connected.ts';
import { openPlainSockets, type PlainChannel } from './plain-sockets.ts';
import { type RealtimePolicy, realtimePolicy } from './policy.ts';
import { openPublicCrowd } from './public-crowd.ts';
import { createUpgradeGate } from './upgrade-gate.ts';

/** To everybody who listens to the namespace. */
export interface RealtimeNews<N extends Namespace, E extends EventOf<N>> {
  namespace: N;
  event: E;
  payload: PayloadOf<N, E>;
}

export interface RealtimeMessage<N extends Namespace, E extends EventOf<N>> extends RealtimeNews<N, E> {
  userId: string;
}

/** What the portal tells the pages that are open, over sockets (architecture §3 "Realtime"). */
export interface Realtime {
  /** To every open page of one person. Nothing is kept for those who are away. */
  send<N extends Namespace, E extends EventOf<N>>(message: RealtimeMessage<N, E>): void;
  /** To every open page of a namespace. */
  broadcast<N extends Namespace, E extends EventOf<N>>(news: RealtimeNews<N, E>): void;
  /** What everybody hears who joins from now on: how things stand at that moment. */
  welcome<N extends Namespace, E extends EventOf<N>>(
    namespace: N,
    event: E,
    find: () => PayloadOf<N, E>,
  ): void;
  /** Ids of the people who listen to a namespace, or of those with a role; nobody is known in the public one. */
  listPeople(namespace: Namespace, role?: Actor['role']): string[];
  /** How many sockets are open in each namespace. */
  countSockets(): Record<Namespace, number>;
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
  limiter: Pick<RateLimiter, 'consume'>;
  sessions: SocketSessions;
  log: Log;
  /** Heard over plain websockets. */
  plain?: PlainChannel;
  policy?: Partial<RealtimePolicy>;
}

/** The payload as the contract has it; throws for every other one. */
const checked = <N extends Namespace, E extends EventOf<N>>({
  namespace,
  event,
  payload,
}: RealtimeNews<N, E>) => {
  const schemas: Record<string, z.ZodType> = realtimeEvents[namespace];
  return schemas[event]?.parse(payload);
};

/** Each namespace with its door, and with the people behind it where they are known. */
const openNamespaces = (
  dependencies: RealtimeDependencies,
  policy: RealtimePolicy,
  { namespaces }: ReturnType<typeof openBrowserSockets>,
) => {
  const connected = new Map<Namespace, Connected>();
  for (const [name, namespace] of namespaces) {
    namespace.on('connection', (socket) =>
      guardClientEvents({
        socket,
        awaited: realtimeClientEvents[name],
        maxRefused: policy.maxRefusedEvents,
        ...('error' in realtimeEvents[name] && { onRefused: (refusal) => socket.emit('error', refusal) }),
      }),
    );
    if (realtimeAccess[name] === 'public') {
      openPublicCrowd({ ...dependencies, namespace, policy });
      continue;
    }
    guardNamespace({ ...dependencies, name, namespace });
    const maxPerPerson = policy.maxSocketsPerPerson;
    connected.set(name, createConnected({ ...dependencies, namespace, maxPerPerson }));
  }
  return connected;
};

export const createRealtime = (dependencies: RealtimeDependencies): Realtime => {
  const policy: RealtimePolicy = { ...realtimePolicy, ...dependencies.policy };
  const sockets = openBrowserSockets(policy);
  const { plain: channel } = dependencies;
  const plain = channel && openPlainSockets({ ...dependencies, channel, policy });
  const gate = createUpgradeGate({
    ...dependencies,
    accept: (request, ...connection) =>
      plain?.isFor(request.url?.split('?')[0] ?? '')
        ? plain.accept(request, ...connection)
        : sockets.accept(request, ...connection),
  });
  const connected = openNamespaces(dependencies, policy, sockets);
  const everywhere = (act: (place: Connected) => unknown) => {
    for (const place of connected.values()) act(place);
  };
  // Sessions also end by their lifetime, and in other processes, of which nothing is heard here.
  const timer = setInterval(() => {
    everywhere((place) => place.recheckAll());
    void plain?.recheckAll();
  }, policy.recheckEveryMs);

  return {
    send: ({ userId, ...news }) =>
      void sockets.namespaces.get(news.namespace)?.to(personRoom(userId)).emit(news.event, checked(news)),
    broadcast: (news) => void sockets.namespaces.get(news.namespace)?.emit(news.event, checked(news)),
    welcome: (namespace, event, find) =>
      void sockets.namespaces
        .get(namespace)
        ?.on('connection', (socket) => socket.emit(event, checked({ namespace, event, payload: find() }))),
    listPeople: (namespace, role) => connected.get(namespace)?.listPeople(role) ?? [],
    countSockets: () =>
      Object.fromEntries(
        [...sockets.namespaces].map(([name, namespace]) => [name, namespace.sockets.size]),
      ) as Record<Namespace, number>,
    onEnded(sessionIds) {
      everywhere((place) => place.cutSessions(sessionIds));
      plain?.cutSessions(sessionIds);
    },
    onChanged(userId) {
      everywhere((place) => place.recheckPerson(userId));
      void plain?.recheckPerson(userId);
    },
    async close() {
      clearInterval(timer);
      gate.shut();
      plain?.close();
      await sockets.close();
      await gate.close(policy.goodbyeMs);
    },
  };
};
