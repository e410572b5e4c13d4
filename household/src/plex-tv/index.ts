import express, { type Express, type Router } from 'express';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import type { Connections } from '../media-server/connections.ts';
import type { People } from '../people/people.ts';
import { accountRoutes } from './account.routes.ts';
import { requireClientIdentifier } from './authenticate.ts';
import { avatarRoutes } from './avatars.routes.ts';
import { plexTvErrors, sendPlexTvError } from './errors.ts';
import { authPageRoutes } from './pages/auth-page.routes.ts';
import { linkPageRoutes } from './pages/link-page.routes.ts';
import { pinRoutes } from './pins.routes.ts';
import type { Pins } from './pins.ts';
import { resourceRoutes } from './resources.routes.ts';
import { sharingRoutes } from './sharing.routes.ts';
import type { SignIn } from './sign-in.ts';

export type PlexTvDependencies = {
  readonly people: People;
  readonly pins: Pins;
  readonly signIn: SignIn;
  readonly services: Services;
  readonly connections: Connections;
  /** Known only once it listens. */
  readonly ownUrl: () => string;
  /** Served beside plex.tv and, like its pages, beyond the reach of bad days. */
  readonly control: Router;
};

/** plex.tv as plex.md §1 describes it, with the pages where people say yes to a sign-in. */
export function createPlexTv(input: PlexTvDependencies): Express {
  const { people, pins, signIn, services, connections, ownUrl, control } = input;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(control, authPageRoutes({ signIn }), linkPageRoutes({ signIn }));
  app.use(applyFault({ fault: () => services.fault('plex-tv'), failStatus: 503 }));
  app.use(avatarRoutes());
  app.use('/api', requireClientIdentifier);
  app.use(pinRoutes({ pins, ownUrl }), accountRoutes({ people, ownUrl }));
  app.use(resourceRoutes({ people, connections }), sharingRoutes({ people, ownUrl }));
  app.use((req, res) => sendPlexTvError(req, res, plexTvErrors.notFound));
  return app;
}
