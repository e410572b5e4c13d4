import type { Namespace, RealtimeRefusal, realtimePath, ServerEvents } from '@medianest/shared';
import type { Socket } from 'socket.io-client';
import { listenToAdmin, ofAdministrators } from './listen-to-admin.ts';
import type { LiveSocketEvents, OpenLiveSocket } from './live-socket.ts';

const path: typeof realtimePath = '/socket.io/';
const ofMedia = '/media' satisfies Namespace;
const ofEverybody = '/authenticated' satisfies Namespace;

/** The portal says why it refuses; a connection that failed says nothing of the kind. */
const isRefusal = (error: Error & { data?: { code?: RealtimeRefusal } }) => error.data?.code !== undefined;

const onEndOf = (socket: Socket, { onEnd }: LiveSocketEvents) => {
  socket.on('connect_error', (error) => onEnd(isRefusal(error) ? 'dismissed' : 'lost'));
  socket.on('disconnect', (reason) => onEnd(reason === 'io server disconnect' ? 'dismissed' : 'lost'));
};

const listenToMedia = (socket: Socket<ServerEvents<typeof ofMedia>>, events: LiveSocketEvents) => {
  socket.on('hello', ({ run }) => events.onOpen(run));
  socket.on('library:sync', ({ libraries }) => events.onLibrarySync(libraries));
  socket.on('request:update', events.onRequest);
  socket.on('download:progress', events.onDownload);
};

const listenToHouse = (socket: Socket<ServerEvents<typeof ofEverybody>>, events: LiveSocketEvents) => {
  socket.on('service:status', ({ services }) => events.onServices(services));
  socket.on('monitor:beat', events.onMonitor);
  socket.on('incident:update', events.onIncident);
  socket.on('notification', events.onNotification);
  socket.on('media:update', events.onTitle);
};

/** Loads the library for sockets when it is first needed, so that no page waits for it. */
export const openLiveSocket: OpenLiveSocket = (events) => {
  let isOver = false;
  const sockets: Socket[] = [];
  const close = () => {
    isOver = true;
    for (const socket of sockets) socket.off().close();
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
    const media = io(ofMedia, { path, transports: ['websocket'], reconnection: false, forceNew: true });
    // All namespaces share one connection, and end together.
    const house = media.io.socket(ofEverybody);
    sockets.push(media, house);
    media.io.on('ping', events.onSign);
    if (events.onAdmin) {
      const admin = media.io.socket(ofAdministrators);
      sockets.push(admin);
      listenToAdmin(admin, events.onAdmin);
    }
    listenToMedia(media, events);
    listenToHouse(house, events);
    for (const socket of sockets) onEndOf(socket, { ...events, onEnd });
  };
  open().catch(() => onEnd('lost'));
  return { close };
};
