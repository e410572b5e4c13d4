import type { EventOf, Namespace, PayloadOf, ServerEvents } from '@medianest/shared';
import type { Socket } from 'socket.io-client';

export const ofAdministrators = '/admin' satisfies Namespace;

/** Something that only administrators are told. */
export type AdminNews = {
  [Event in EventOf<typeof ofAdministrators>]: {
    event: Event;
    payload: PayloadOf<typeof ofAdministrators, Event>;
  };
}[EventOf<typeof ofAdministrators>];

export const listenToAdmin = (
  socket: Socket<ServerEvents<typeof ofAdministrators>>,
  onNews: (news: AdminNews) => void,
) => {
  socket.on('service:config', (payload) => onNews({ event: 'service:config', payload }));
  socket.on('user:update', (payload) => onNews({ event: 'user:update', payload }));
  socket.on('system:alert', (payload) => onNews({ event: 'system:alert', payload }));
  socket.on('now-playing', (payload) => onNews({ event: 'now-playing', payload }));
};
