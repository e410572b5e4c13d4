import { createPlaybackChanges } from '../features/plex/index.ts';
import type { Log } from '../kernel/log.ts';
import type { Realtime } from '../platform/realtime/index.ts';
import type { BreakerBoard, GuardedPart } from './breaker-board.ts';
import type { Slices } from './create-slices.ts';
import type { SystemAlerts } from './system-alerts.ts';

/** The services whose state a breaker hints at. */
const servicesOf: Partial<Record<GuardedPart, 'plex' | 'overseerr'>> = {
  plex: 'plex',
  overseerr: 'overseerr',
};

/** From people, breakers, the database and the players to the pages of administrators. */
export const createLiveAdmin = (options: {
  slices: Pick<Slices, 'sessions' | 'status' | 'plex'>;
  board: Pick<BreakerBoard, 'listen'>;
  alerts: SystemAlerts;
  realtime: Pick<Realtime, 'send' | 'broadcast' | 'listPeople'>;
  log: Log;
}) => {
  const { slices, board, alerts, realtime, log } = options;
  const playback = createPlaybackChanges({
    nowPlaying: slices.plex.nowPlaying,
    audience: {
      list: () => realtime.listPeople('/admin'),
      tell: (userId, payload) =>
        realtime.send({ userId, namespace: '/admin', event: 'now-playing', payload }),
    },
    log,
  });
  const onUser = (userId: string) =>
    realtime.broadcast({ namespace: '/admin', event: 'user:update', payload: { userId } });

  slices.sessions.watch({ onEnded: () => undefined, onChanged: onUser, onDevices: onUser });
  alerts.listen((payload) => realtime.broadcast({ namespace: '/admin', event: 'system:alert', payload }));
  board.listen((change) => {
    alerts.noteBreaker(change);
    const service = servicesOf[change.part];
    if (service) slices.status.lookSoon(service);
  });

  return { onPlayback: playback.note, close: playback.close };
};
