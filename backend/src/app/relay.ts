import { type DownloadProgress, downloadProgressSchema } from '@medianest/shared';
import * as z from 'zod';
import { openNewsLine } from '../database/news-line.ts';
import type { createAnnouncer, HouseAudience } from './create-announcer.ts';
import type { Infrastructure } from './create-infrastructure.ts';

type Announcer = ReturnType<typeof createAnnouncer>;

/** As the worker of the same version announced it. */
const asTold = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), userId: z.string().nullable(), progress: downloadProgressSchema }),
  z.object({
    kind: z.literal('notification'),
    told: asTold<Parameters<HouseAudience['onNotification']>[0]>(),
  }),
  z.object({ kind: z.literal('request'), news: asTold<Parameters<HouseAudience['onRequest']>[0]>() }),
  z.object({ kind: z.literal('look') }),
]);

type Message = z.infer<typeof messageSchema>;

/** A playlist may have thousands, and a message holds few of them. */
const itemsAtOnce = 15;

const portionsOf = (progress: DownloadProgress): DownloadProgress[] => {
  const count = Math.max(1, Math.ceil(progress.items.length / itemsAtOnce));
  return Array.from({ length: count }, (_none, turn) => ({
    ...progress,
    items: progress.items.slice(turn * itemsAtOnce, (turn + 1) * itemsAtOnce),
  }));
};

const open = async ({ database, log }: Infrastructure, hear: (message: Message) => void) => {
  const line = await openNewsLine({
    target: database.target,
    log,
    hear(message) {
      const parsed = messageSchema.safeParse(message);
      if (parsed.success) hear(parsed.data);
    },
  });
  return { tell: (message: Message) => line.tell(message), close: line.close };
};

/** From a worker to the portals, whose pages are open; people are told by the worker itself. */
export const openRelayOfWorker = async (options: {
  infrastructure: Infrastructure;
  announcer: Pick<Announcer, 'listen'>;
  /** Somebody has a reason to look at Overseerr now. */
  onLook(): void;
}) => {
  const line = await open(options.infrastructure, ({ kind }) => {
    if (kind === 'look') options.onLook();
  });
  options.announcer.listen({
    onProgress: (userId, progress) => {
      for (const portion of portionsOf(progress)) line.tell({ kind: 'progress', userId, progress: portion });
    },
    onNotification: (told) => line.tell({ kind: 'notification', told }),
    onRequest: (news) => line.tell({ kind: 'request', news }),
  });
  return { close: line.close };
};

/** What workers announce, for the pages that are open here. */
export const openRelayOfPortal = async (options: {
  infrastructure: Infrastructure;
  audience: HouseAudience;
}) => {
  const { audience } = options;
  const line = await open(options.infrastructure, (message) => {
    if (message.kind === 'progress') audience.onProgress(message.userId, message.progress);
    if (message.kind === 'notification') audience.onNotification(message.told);
    if (message.kind === 'request') audience.onRequest(message.news);
  });
  return { look: () => line.tell({ kind: 'look' }), close: line.close };
};
