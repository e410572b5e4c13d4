import { createLibraryChanges } from '../features/plex/index.ts';
import type { Log } from '../kernel/log.ts';
import type { Realtime } from '../platform/realtime/index.ts';
import type { PlexClients } from './create-plex-clients.ts';
import type { Slices } from './create-slices.ts';

/** From the media server's notifications to the pages that are open. */
export const createLiveLibrary = (options: {
  slices: Pick<Slices, 'plex' | 'notificationSource'>;
  clients: Pick<PlexClients, 'createNotifications'>;
  realtime: Pick<Realtime, 'send' | 'listPeople'>;
  /** Something plays, or does not any more. */
  onPlayback(): void;
  log: Log;
}) => {
  const { slices, clients, realtime, onPlayback, log } = options;
  const changes = createLibraryChanges({
    invalidate: slices.plex.invalidate,
    visibleLibraries: slices.plex.visibleLibraries,
    audience: {
      list: () => realtime.listPeople('/media'),
      tell: (userId, libraries) =>
        realtime.send({ userId, namespace: '/media', event: 'library:sync', payload: { libraries } }),
    },
    log,
  });
  const notifications = clients.createNotifications({
    source: slices.notificationSource,
    onConnected() {
      changes.onMissed();
      onPlayback();
    },
    onNotice: (notice) => (notice.kind === 'playback-changed' ? onPlayback() : changes.onNotice(notice)),
  });

  return {
    start: notifications.start,
    async close() {
      await notifications.close();
      changes.close();
    },
  };
};
