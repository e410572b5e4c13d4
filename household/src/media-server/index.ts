import express, { type Express } from 'express';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import type { People } from '../people/people.ts';
import type { Pictures } from '../posters/pictures.ts';
import { sendHtmlError } from '../wire/html-error.ts';
import { authenticate } from './authenticate.ts';
import type { Connections } from './connections.ts';
import { imageRoutes } from './images.routes.ts';
import { metadataRoutes } from './metadata.routes.ts';
import { sectionRoutes } from './sections.routes.ts';
import { identityRoutes, serverRoutes } from './server.routes.ts';
import { sessionRoutes } from './sessions.routes.ts';

export type MediaServerDependencies = {
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly services: Services;
  readonly connections: Connections;
  readonly pictures: Pictures;
};

/** A Plex Media Server as plex.md §2 describes it. */
export function createMediaServer(input: MediaServerDependencies): Express {
  const { catalogue, people, services, connections, pictures } = input;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(connections.refuseWhenDown);
  app.use(applyFault({ fault: () => services.fault('plex'), failStatus: 500 }));
  app.use(identityRoutes());
  app.use(authenticate({ people, catalogue }));
  app.use(
    serverRoutes({ people }),
    sectionRoutes(),
    metadataRoutes(),
    sessionRoutes(),
    imageRoutes({ pictures }),
  );
  app.use((_req, res) => sendHtmlError(res, 404));
  return app;
}
