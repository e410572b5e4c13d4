import type { IncomingMessage } from 'node:http';
import type { Handshake } from '../http/browser/handshake.ts';
import { createRefusal } from './admission.ts';
import type { BrowserNamespace } from './browser-sockets.ts';
import type { RealtimePolicy } from './policy.ts';

const networkRoom = (network: string) => `network:${network}`;

/** Who listens without having said who it is: few from one network, and few in all. */
export const openPublicCrowd = (options: {
  namespace: BrowserNamespace;
  readHandshake(request: IncomingMessage): Handshake;
  policy: Pick<RealtimePolicy, 'maxSocketsPerNetwork' | 'maxPublicSockets'>;
}) => {
  const { namespace, readHandshake, policy } = options;

  /** Rooms keep the order in which their members came. */
  const makeRoom = (network: string) => {
    const members = [...(namespace.adapter.rooms.get(networkRoom(network)) ?? [])];
    for (const id of members.slice(0, Math.max(0, members.length - policy.maxSocketsPerNetwork)))
      namespace.sockets.get(id)?.disconnect();
  };

  namespace.use((_socket, next) =>
    next(namespace.sockets.size < policy.maxPublicSockets ? undefined : createRefusal('rate_limited')),
  );
  namespace.on('connection', (socket) => {
    const { network } = readHandshake(socket.request).visit;
    socket.join(networkRoom(network));
    makeRoom(network);
  });
};
