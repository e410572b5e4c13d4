import { type DownloadProgress, downloadProgressSchema } from '@medianest/shared';
import type { Youtube } from '../features/youtube/index.ts';
import type { PlainChannel } from '../platform/realtime/index.ts';

const address = /^\/ws\/youtube\/([0-9a-f-]{36})$/;

/** How far one download is, at `/ws/youtube/:id`. */
export const createDownloadChannel = ({ findOwn }: Pick<Youtube, 'findOwn'>) => {
  const listeners = new Map<string, Set<(news: unknown) => void>>();
  const channel: PlainChannel = {
    match: (path) => address.exec(path)?.[1] ?? null,
    open: async (actor, id) => downloadProgressSchema.parse(await findOwn(actor, id)),
    listen(id, hear) {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(hear));
      return () => {
        own.delete(hear);
        if (own.size === 0) listeners.delete(id);
      };
    },
  };
  return {
    channel,
    tell(progress: DownloadProgress) {
      for (const hear of listeners.get(progress.id) ?? []) hear(progress);
    },
  };
};
