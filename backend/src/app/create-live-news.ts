import type { Realtime } from '../platform/realtime/index.ts';
import type { Slices } from './create-slices.ts';

/** From requests and notifications to the pages that are open. */
export const createLiveNews = (options: {
  announcer: Pick<Slices['announcer'], 'listen'>;
  realtime: Pick<Realtime, 'send' | 'broadcast' | 'listPeople'>;
}): void => {
  const { announcer, realtime } = options;
  announcer.listen({
    onNotification: ({ userId, ...payload }) =>
      realtime.send({ userId, namespace: '/authenticated', event: 'notification', payload }),
    onRequest({ id, status, userId: askerId, subscriberIds, mediaType, tmdbId }) {
      const readers = new Set([askerId, ...subscriberIds, ...realtime.listPeople('/admin')]);
      for (const userId of readers)
        if (userId)
          realtime.send({ userId, namespace: '/media', event: 'request:update', payload: { id, status } });
      const payload = { mediaType, tmdbId };
      realtime.broadcast({ namespace: '/authenticated', event: 'media:update', payload });
    },
  });
};
