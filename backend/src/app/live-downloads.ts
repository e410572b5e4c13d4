import type { DownloadProgress } from '@medianest/shared';
import type { Realtime } from '../platform/realtime/index.ts';
import type { Slices } from './create-slices.ts';

/** From the workers to the pages that are open: a download’s own person, and administrators. */
export const createLiveDownloads = (options: {
  slices: Pick<Slices, 'announcer' | 'downloadChannel'>;
  realtime: Pick<Realtime, 'send' | 'listPeople'>;
}) => {
  const { slices, realtime } = options;
  const onProgress = (userId: string | null, payload: DownloadProgress) => {
    slices.downloadChannel.tell(payload);
    const listening = new Set([...(userId ? [userId] : []), ...realtime.listPeople('/admin')]);
    for (const person of listening)
      realtime.send({ userId: person, namespace: '/media', event: 'download:progress', payload });
  };
  slices.announcer.listen({ onProgress });
};
