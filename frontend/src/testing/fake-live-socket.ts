import type {
  DownloadProgress,
  MonitorStateChange,
  NotificationNews,
  ServiceStatus,
} from '@medianest/shared';
import { act } from '@testing-library/react';
import type { AdminNews } from '#lib/realtime/listen-to-admin.ts';
import type { LiveSocketEvents, OpenLiveSocket } from '#lib/realtime/live-socket.ts';

export interface FakeLiveSocket {
  isClosed: boolean;
  /** What the portal does next. */
  opens(run?: string): Promise<void>;
  syncs(...libraries: string[]): Promise<void>;
  tells(...services: ServiceStatus[]): Promise<void>;
  tellsAdmin(news: AdminNews): Promise<void>;
  /** Whether it asked for what only administrators are told. */
  isForAdmin: boolean;
  checks(change: MonitorStateChange): Promise<void>;
  movesRequest(): Promise<void>;
  movesTitle(title: Parameters<LiveSocketEvents['onTitle']>[0]): Promise<void>;
  notifies(news: NotificationNews): Promise<void>;
  fetches(progress: DownloadProgress): Promise<void>;
  signs(): Promise<void>;
  ends(why: Parameters<LiveSocketEvents['onEnd']>[0]): Promise<void>;
}

/** Sockets whose other end is the test, the oldest first. */
export const createFakeLiveSockets = (): { open: OpenLiveSocket; sockets: FakeLiveSocket[] } => {
  const sockets: FakeLiveSocket[] = [];
  const open: OpenLiveSocket = (events) => {
    const socket: FakeLiveSocket = {
      isClosed: false,
      opens: (run = 'first') => act(async () => events.onOpen(run)),
      syncs: (...libraries) => act(async () => events.onLibrarySync(libraries)),
      tells: (...services) => act(async () => events.onServices(services)),
      isForAdmin: events.onAdmin !== undefined,
      tellsAdmin: (news) => act(async () => events.onAdmin?.(news)),
      checks: (change) => act(async () => events.onMonitor(change)),
      movesRequest: () => act(async () => events.onRequest()),
      movesTitle: (title) => act(async () => events.onTitle(title)),
      notifies: (news) => act(async () => events.onNotification(news)),
      fetches: (progress) => act(async () => events.onDownload(progress)),
      signs: () => act(async () => events.onSign()),
      ends: (why) => act(async () => events.onEnd(why)),
    };
    sockets.push(socket);
    return {
      close: () => {
        socket.isClosed = true;
      },
    };
  };
  return { open, sockets };
};
