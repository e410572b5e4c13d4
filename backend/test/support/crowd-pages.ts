import { realtimePath } from '@medianest/shared';
import { io, type Socket } from 'socket.io-client';
import { openLiveConnection } from '../../../frontend/src/lib/realtime/live-connection.ts';
import type { OpenLiveSocket } from '../../../frontend/src/lib/realtime/live-socket.ts';

/** An open page, which comes back as pages do when its connection is lost. */
export interface CrowdPage {
  isLive(): boolean;
  /** Connections that it began. */
  attempts(): number;
  /** Its connection breaks. */
  drop(): void;
  close(): void;
}

export interface CrowdPageOptions {
  /** Asked anew at each attempt. */
  url(): string;
  cookie: string;
  onEvent?(event: string, payload: unknown): void;
}

/** What it shows is never asked for again, so that it does not matter which run of the portal answers. */
const oneRun = '';

/** Opens a page of somebody in a crowd, with the pace of the web client itself. */
export const openCrowdPage = ({ url, cookie, onEvent }: CrowdPageOptions): CrowdPage => {
  let socket: Socket | null = null;
  let attempts = 0;
  let isLive = false;

  const open: OpenLiveSocket = ({ onOpen, onEnd }) => {
    attempts += 1;
    const opened = io(`${url()}/authenticated`, {
      path: realtimePath,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie, origin: url() },
    });
    socket = opened;
    const close = () => void opened.off().close();
    const end = (why: 'dismissed' | 'lost') => {
      close();
      onEnd(why);
    };
    opened.on('connect', () => onOpen(oneRun));
    opened.on('connect_error', () => end('lost'));
    opened.on('disconnect', (reason) => end(reason === 'io server disconnect' ? 'dismissed' : 'lost'));
    if (onEvent) opened.onAny(onEvent);
    return { close };
  };

  const connection = openLiveConnection({
    open,
    isStillSignedIn: async () => true,
    onState: (state) => {
      isLive = state === 'live';
    },
    onReturn: () => {},
    onLibrarySync: () => {},
    onServices: () => {},
    onDownload: () => {},
    onIncident: () => {},
    onMonitor: () => {},
    onRequest: () => {},
    onTitle: () => {},
    onNotification: () => {},
  });

  return {
    isLive: () => isLive,
    attempts: () => attempts,
    drop: () => socket?.io.engine.close(),
    close: connection.close,
  };
};
