import express, { type Response, Router } from 'express';
import { faultSchema, serviceNames } from '../faults/services.ts';
import { connectionKinds } from '../media-server/connections.ts';
import { overseerrControlRoutes } from '../overseerr/control/overseerr-control.routes.ts';
import type { SignIn } from '../plex-tv/sign-in.ts';
import { kumaControlRoutes } from '../uptime-kuma/control/kuma-control.routes.ts';
import { youtubeControlRoutes } from '../youtube/control/youtube-control.routes.ts';
import { connectionsSchema, revocationSchema, shareSchema } from './contract.ts';
import { describeHousehold, type HouseholdParts, resetHousehold, sectionKeys } from './household.ts';
import { libraryControlRoutes } from './library-control.routes.ts';
import { pinControlRoutes } from './pin-control.routes.ts';
import { playControlRoutes } from './play-control.routes.ts';
import { explainBadBody, refuse } from './refusals.ts';

/** What changes the household from outside; every call answers the new state. */
export function controlRoutes(input: { household: HouseholdParts; signIn: SignIn }): Router {
  const router = Router();
  router.use(express.json(), pinControlRoutes(input));
  router.use(stateRoutes(input.household), changeRoutes(input.household));
  router.use(libraryControlRoutes(input.household), playControlRoutes(input.household));
  router.use(kumaControlRoutes(input.household.uptimeKuma));
  router.use(overseerrControlRoutes(input.household));
  router.use(youtubeControlRoutes(input.household.youtube));
  router.use((_req, res) => refuse(res, { status: 404, message: 'No such control call' }));
  router.use(explainBadBody);
  return Router().use('/_household', router);
}

function stateRoutes(household: HouseholdParts): Router {
  const router = Router();
  router.get('/', (_req, res) => sendState(res, household));
  router.post('/reset', async (_req, res) => {
    await resetHousehold(household);
    sendState(res, household);
  });
  return router;
}

function changeRoutes(household: HouseholdParts): Router {
  const { people, services, connections, catalogue } = household;
  const router = Router();
  router.post('/services/:name', (req, res) => {
    const name = serviceNames.find((service) => service === req.params.name);
    if (!name) return refuse(res, { status: 404, message: `The services are ${serviceNames.join(', ')}` });
    services.set(name, faultSchema.parse(req.body));
    sendState(res, household);
  });
  router.post('/tokens/revoke', (req, res) => {
    people.revoke(revocationSchema.parse(req.body).person);
    sendState(res, household);
  });
  router.post('/shares', (req, res) => {
    const { person, sections } = shareSchema.parse(req.body);
    const keys = sectionKeys(catalogue, sections);
    if (!keys) return refuse(res, { status: 400, message: 'sections: names one that does not exist' });
    if (person === 'owner') return refuse(res, { status: 409, message: 'The owner sees all of the server' });
    people.share(person, keys);
    sendState(res, household);
  });
  router.post('/connections', (req, res) => {
    const wanted = connectionsSchema.parse(req.body);
    for (const kind of connectionKinds) connections.set(kind, wanted[kind] ?? connections.states()[kind]);
    sendState(res, household);
  });
  return router;
}

function sendState(res: Response, household: HouseholdParts): void {
  res.json(describeHousehold(household));
}
