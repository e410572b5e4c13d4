import type {
  DownloadProgress,
  MonitorStateChange,
  NotificationNews,
  ServiceStatus,
  TitleType,
} from '@medianest/shared';
import type { AdminNews } from './listen-to-admin.ts';

/** What the portal tells the pages that are open. */
export interface LiveNews {
  /** Something changed in these libraries, or was watched in them. */
  onLibrarySync(libraries: string[]): void;
  /** These services are now as told. */
  onServices(services: ServiceStatus[]): void;
  /** Something that Uptime Kuma watches was just looked at. */
  onMonitor(change: MonitorStateChange): void;
  /** Something stopped, or came back. */
  onIncident(): void;
  /** A request that concerns this person is another one now. */
  onRequest(): void;
  /** A title is something else now, or was asked for, by anybody. */
  onTitle(title: { mediaType: TitleType; tmdbId: number }): void;
  /** This person is told something. */
  onNotification(news: NotificationNews): void;
  /** A download moved on. */
  onDownload(progress: DownloadProgress): void;
  /** Of an administrator; absent for everybody else, whom the portal would refuse. */
  onAdmin?: ((news: AdminNews) => void) | undefined;
}

export interface LiveSocketEvents extends LiveNews {
  /** `run` is another one when the portal has been started anew. */
  onOpen(run: string): void;
  /** The portal is still there: told twice a minute or more often while it is. */
  onSign(): void;
  /**
   * Told once. `dismissed`: the portal ended or refused it, so who is signed in has to be asked;
   * `lost`: it broke, or nobody answered.
   */
  onEnd(why: 'dismissed' | 'lost'): void;
}

export interface LiveSocket {
  /** Nothing is told after this, not even the end. */
  close(): void;
}

/** Opens one socket to the portal. It does not come back by itself. */
export type OpenLiveSocket = (events: LiveSocketEvents) => LiveSocket;
