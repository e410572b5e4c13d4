import type { News } from '../features/notifications/index.ts';
import type { Log } from '../kernel/log.ts';
import type { Slices } from './create-slices.ts';
import { newsOfDownload, newsOfOutdatedTool, newsOfQueue } from './download-news.ts';
import { newsOfIncident, newsOfIssue, newsOfMaintenance, newsOfStolenSession } from './house-news.ts';
import { newsOfRequest } from './request-news.ts';

/** From what happens in the house to what people are told of it. */
export const createNewsDesk = (options: {
  slices: Pick<Slices, 'announcer' | 'notifications' | 'monitors'>;
  log: Log;
}) => {
  const { slices, log } = options;
  const { announcer, notifications, monitors } = slices;
  // One after the other, so that two steps of a request arrive in their order.
  let telling: Promise<void> = Promise.resolve();

  const tell = (news: readonly News[]) => {
    for (const one of news)
      telling = telling
        .then(() => notifications.notify(one))
        .catch((cause) =>
          log.warn({ err: cause, event: one.event }, 'People could not be told of something'),
        );
  };

  const isShownToGuests = (monitorId: number) => monitors.isShownTo({ role: 'user' }, monitorId);

  announcer.listen({
    onRequest: (news) => tell(newsOfRequest(news, new Date())),
    onIssue: (news) => tell(newsOfIssue(news)),
    onIncident: (incident, { wasDropped }) => {
      // Of a monitor that is paused nobody can say that it is back.
      if (!wasDropped) tell(newsOfIncident(incident, isShownToGuests));
    },
    onMaintenance: (found) => tell(found.flatMap((one) => newsOfMaintenance(one, isShownToGuests))),
    onStolenSession: (stolen) => tell([newsOfStolenSession(stolen)]),
    onDownload: (news) => tell([newsOfDownload(news)]),
    onQueue: (queue) => tell(newsOfQueue(queue)),
    onToolOutdated: (detail) => tell([newsOfOutdatedTool(detail)]),
  });

  return { close: () => telling };
};
