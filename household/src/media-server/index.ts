import express from 'express';
import type { LibraryEvents } from '../events/library-events.ts';
import type { Notifications } from '../events/notifications.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import type { Pictures } from '../posters/pictures.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import type { Served } from '../wire/listen.ts';
import { activityRoutes } from './activities.routes.ts';
import { authenticate } from './authenticate.ts';
import { browseRoutes } from './browse.routes.ts';
import { collectionRoutes } from './collections.routes.ts';
import type { Connections } from './connections.ts';
import { hubRoutes } from './hubs/hubs.routes.ts';
import { searchRoutes } from './hubs/search.routes.ts';
import { imageRoutes } from './images.routes.ts';
import { metadataRoutes } from './metadata.routes.ts';
import { filterChoiceRoutes, sectionRoutes } from './sections.routes.ts';
import { identityRoutes, serverRoutes } from './server.routes.ts';
import { sessionRoutes } from './sessions.routes.ts';
import { createNotificationSocket } from './socket/notification-socket.ts';
import type { Library } from './view.ts';
import { watchingRoutes } from './watching.routes.ts';

export type MediaServerDependencies = {
  readonly library: Library;
  readonly services: Services;
  readonly connections: Connections;
  readonly pictures: Pictures;
  readonly notifications: Notifications;
  readonly libraryEvents: LibraryEvents;
};

/** A Plex Media Server as plex.md §2 and §4 describe it. */
export function createMediaServer(input: MediaServerDependencies): Served {
  const { library, services, connections, pictures, notifications, libraryEvents } = input;
  const { people } = library;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(connections.refuseWhenDown);
  app.use(applyFault({ fault: () => services.fault('plex'), failStatus: 500 }));
  app.use(identityRoutes());
  app.use(authenticate(library));
  app.use(
    serverRoutes({ people }),
    browseRoutes(),
    sectionRoutes(),
    metadataRoutes(),
    collectionRoutes(),
    searchRoutes(),
    hubRoutes(),
    watchingRoutes(),
    activityRoutes({ libraryEvents }),
    sessionRoutes(),
    imageRoutes({ pictures }),
    filterChoiceRoutes(),
  );
  app.use((_req, res) => sendHtmlError(res, 404));
  return { app, onUpgrade: createNotificationSocket({ people, notifications, services, connections }) };
}
