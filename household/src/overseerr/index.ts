import express, { type ErrorRequestHandler, type Express, Router } from 'express';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import type { Pictures } from '../posters/pictures.ts';
import { admit } from './admit.ts';
import { createInstallation, type InstallationHolder } from './installation.ts';
import { createLibraryWatch } from './library-watch.ts';
import { protect } from './protect.ts';
import { refuse } from './refusals.ts';
import { blocklistRoutes } from './routes/blocklist.routes.ts';
import { changeRequestRoutes } from './routes/change-request.routes.ts';
import { createRequestRoutes } from './routes/create-request.routes.ts';
import { detailRoutes } from './routes/details.routes.ts';
import { discoverRoutes } from './routes/discover.routes.ts';
import { imageRoutes } from './routes/images.routes.ts';
import { issueChangeRoutes } from './routes/issue-changes.routes.ts';
import { issueRoutes } from './routes/issues.routes.ts';
import { mediaRoutes } from './routes/media.routes.ts';
import { requestRoutes } from './routes/requests.routes.ts';
import { searchRoutes } from './routes/search.routes.ts';
import { statusRoutes } from './routes/status.routes.ts';
import { userChangeRoutes } from './routes/user-changes.routes.ts';
import { userRoutes } from './routes/users.routes.ts';
import { webhookRoutes } from './routes/webhook.routes.ts';
import { createStore } from './store/store.ts';
import { createTmdb } from './tmdb/tmdb.ts';
import { createWebhook, type Webhook } from './webhooks/webhook.ts';
import type { World } from './world.ts';

export type Overseerr = {
  readonly app: Express;
  readonly installation: InstallationHolder;
  readonly world: World;
  /** Takes over what changed in the library, which otherwise happens with the next call. */
  look(): void;
  /** False for a fresh installation. */
  watchesLibrary(): boolean;
  /** A fresh installation: the owner alone, no titles, no library. */
  empty(): void;
  /** Goes down, keeps what it has, and comes back after a while. */
  restart(downMs: number): void;
  /** Everything as at the start. */
  reset(): void;
};

export type OverseerrDependencies = {
  readonly services: Services;
  readonly catalogue: Catalogue;
  readonly pictures: Pictures;
  readonly now: () => Date;
  readonly ownUrl: () => string;
};

/** An Overseerr or Seerr as overseerr.md describes it. */
export function createOverseerr(input: OverseerrDependencies): Overseerr {
  const { services, catalogue, pictures, now, ownUrl } = input;
  const installation = createInstallation();
  const library = catalogue.sections.flatMap(({ key }) => catalogue.shelf(key).titles());
  const tmdb = createTmdb({ library, now: now() });
  const webhook = createWebhook({ current: installation.current, tmdb });
  const world: World = { installation, tmdb, store: createStore(now), now, notify: webhook.tell };
  const libraryWatch = createLibraryWatch(world, catalogue);
  const downtime = createDowntime(services);
  const reset = () => {
    downtime.forget();
    installation.reset();
    tmdb.reset();
    webhook.reset();
    libraryWatch.restart();
  };
  reset();

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(applyFault({ fault: () => services.fault('overseerr'), failStatus: 500 }));
  app.use(protect(installation.current), express.json());
  app.use((_req, _res, next) => {
    libraryWatch.look();
    next();
  });
  const die = () => services.set('overseerr', { mode: 'down' });
  app.use('/api/v1', admit({ world, die }), apiRoutes({ world, webhook, ownUrl }));
  app.use(imageRoutes(world, pictures));
  app.use((_req, res) => void res.type('html').send('<!doctype html><title>Seerr</title><div id="__next">'));
  app.use(explainFault);
  const empty = () => {
    tmdb.empty();
    webhook.reset();
    libraryWatch.forget();
  };
  const { look, isWatching } = libraryWatch;
  return {
    app,
    installation,
    world,
    look,
    watchesLibrary: isWatching,
    empty,
    restart: downtime.begin,
    reset,
  };
}

/** One end of a downtime at a time: a later one, or a reset, takes its place. */
function createDowntime(services: Services) {
  let end: NodeJS.Timeout | undefined;
  const forget = () => clearTimeout(end);
  return {
    forget,
    begin(downMs: number) {
      forget();
      services.set('overseerr', { mode: 'down' });
      end = setTimeout(() => services.set('overseerr', { mode: 'up' }), downMs).unref();
    },
  };
}

type Api = { world: World; webhook: Webhook; ownUrl: () => string };

function apiRoutes({ world, webhook, ownUrl }: Api): Router {
  return Router().use(
    statusRoutes(world, ownUrl),
    userRoutes(world),
    userChangeRoutes(world),
    searchRoutes(world),
    discoverRoutes(world),
    detailRoutes(world),
    mediaRoutes(world),
    requestRoutes(world),
    createRequestRoutes(world),
    changeRequestRoutes(world),
    issueRoutes(world),
    issueChangeRoutes(world),
    blocklistRoutes(world),
    webhookRoutes(world, webhook),
  );
}

/** Bodies that cannot be read, and whatever else goes wrong. */
const explainFault: ErrorRequestHandler = (error: { status?: number; message?: string }, _req, res, _next) =>
  refuse(res, error.status ?? 500, error.message ?? 'Internal Server Error');
