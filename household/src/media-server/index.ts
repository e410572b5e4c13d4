import express, { type ErrorRequestHandler } from 'express';
import type { Notifications } from '../events/notifications.ts';
import type { Scans } from '../events/scans.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import type { Pictures } from '../posters/pictures.ts';
import type { Scanner } from '../scanning/scanner.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import type { Served } from '../wire/listen.ts';
import { accountRoutes } from './accounts.routes.ts';
import { activityRoutes } from './activities.routes.ts';
import { authenticate } from './authenticate.ts';
import { browseRoutes } from './browse.routes.ts';
import { collectionEditRoutes } from './collections/collection-edits.routes.ts';
import { collectionWriteRoutes } from './collections/collection-writes.routes.ts';
import { collectionRoutes } from './collections/collections.routes.ts';
import { posterRoutes } from './collections/posters.routes.ts';
import type { Connections } from './connections.ts';
import { hubRoutes } from './hubs/hubs.routes.ts';
import { searchRoutes } from './hubs/search.routes.ts';
import { imageRoutes } from './images/images.routes.ts';
import type { SpoiledImages } from './images/spoiled-images.ts';
import { metadataRoutes } from './metadata.routes.ts';
import { scanRoutes } from './scans.routes.ts';
import { sectionFolderRoutes } from './section-folders.routes.ts';
import { filterChoiceRoutes, sectionRoutes } from './sections.routes.ts';
import { identityRoutes, serverRoutes } from './server.routes.ts';
import { type SessionDependencies, sessionRoutes } from './sessions.routes.ts';
import { createNotificationSocket } from './socket/notification-socket.ts';
import type { Library } from './view.ts';
import { watchingRoutes } from './watching.routes.ts';

export type MediaServerDependencies = SessionDependencies & {
  readonly library: Library;
  readonly services: Services;
  readonly connections: Connections;
  readonly pictures: Pictures;
  readonly spoiledImages: SpoiledImages;
  readonly notifications: Notifications;
  readonly scans: Scans;
  readonly scanner: Scanner;
};

/** A Plex Media Server as plex.md §2 and §4 describe it. */
export function createMediaServer(input: MediaServerDependencies): Served {
  const { library, services, connections, notifications, scans } = input;
  const { people, collections } = library;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(connections.refuseWhenDown);
  app.use(applyFault({ fault: () => services.fault('plex'), failStatus: 500 }));
  app.use(identityRoutes());
  app.use(authenticate(library));
  app.use(
    serverRoutes({ people }),
    accountRoutes({ people }),
    browseRoutes(),
    sectionRoutes({ scans }),
    metadataRoutes(),
    collectionRoutes(),
    collectionWriteRoutes({ collections }),
    collectionEditRoutes({ collections }),
    posterRoutes({ collections }),
    searchRoutes(),
    hubRoutes(),
    watchingRoutes(),
    activityRoutes({ scans }),
    sessionRoutes(input),
    scanRoutes(input),
    imageRoutes(input),
    sectionFolderRoutes(),
    filterChoiceRoutes(),
  );
  app.use((_req, res) => sendHtmlError(res, 404));
  app.use(explainFailure);
  return { app, onUpgrade: createNotificationSocket({ people, notifications, services, connections }) };
}

/** Bodies that are too large, and what went wrong in here: pages, as a media server has them. */
const explainFailure: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) return next(error);
  sendHtmlError(res, Number.isInteger(error?.status) ? error.status : 500);
};
