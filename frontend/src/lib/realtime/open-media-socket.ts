import type { Namespace, RealtimeRefusal, realtimePath, ServerEvents } from '@medianest/shared';
import type { Socket } from 'socket.io-client';
import type { LiveSocketEvents, OpenLiveSocket } from './live-socket.ts';

const path: typeof realtimePath = '/socket.io/';
const namespace = '/media' satisfies Namespace;

/** The portal says why it refuses; a connection that failed says nothing of the kind. */
const isRefusal = (error: Error & { data?: { code?: RealtimeRefusal } }) => error.data?.code !== undefined;

const listen = (socket: Socket<ServerEvents<typeof namespace>>, events: LiveSocketEvents) => {
  socket.on('connect', events.onOpen);
  socket.on('library:sync', ({ libraries }) => events.onLibrarySync(libraries));
  socket.on('connect_error', (error) => events.onEnd(isRefusal(error) ? 'dismissed' : 'lost'));
  socket.on('disconnect', (reason) => events.onEnd(reason === 'io server disconnect' ? 'dismissed' : 'lost'));
};

/** Loads the library for sockets when it is first needed, so that no page waits for it. */
export const openMediaSocket: OpenLiveSocket = (events) => {
  let isOver = false;
  let socket: Socket | null = null;
  const close = () => {
    isOver = true;
    socket?.off();
    socket?.close();
  };
  const onEnd: LiveSocketEvents['onEnd'] = (why) => {
    if (isOver) return;
    close();
    events.onEnd(why);
  };
  const open = async () => {
    const { io } = await import('socket.io-client');
    if (isOver) return;
    // When to come back is decided elsewhere: after some ends, somebody has to be asked first.
    socket = io(namespace, { path, transports: ['websocket'], reconnection: false, forceNew: true });
    listen(socket, { ...events, onEnd });
  };
  open().catch(() => onEnd('lost'));
  return { close };
};
