import express, { type Express } from 'express';
import { applyFault } from '../faults/apply-fault.ts';
import type { Services } from '../faults/services.ts';
import { admit } from './admit.ts';
import { createInstallation, type InstallationHolder } from './installation.ts';
import { overseerrRoutes } from './overseerr.routes.ts';
import { protect } from './protect.ts';

export type Overseerr = { readonly app: Express; readonly installation: InstallationHolder };

/** An Overseerr or Seerr as overseerr.md describes it, as far as signing in and its health go. */
export function createOverseerr(input: { services: Services; ownUrl: () => string }): Overseerr {
  const { services, ownUrl } = input;
  const installation = createInstallation();
  const { current } = installation;
  const die = () => services.set('overseerr', { mode: 'down' });
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(applyFault({ fault: () => services.fault('overseerr'), failStatus: 500 }));
  app.use(protect(current));
  app.use('/api/v1', admit({ current, die }), overseerrRoutes({ current, ownUrl }));
  app.use((_req, res) => void res.type('html').send('<!doctype html><title>Seerr</title><div id="__next">'));
  return { app, installation };
}
