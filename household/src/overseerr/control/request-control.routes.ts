import { type Response, Router } from 'express';
import { refuse } from '../../control/refusals.ts';
import { seedRequest } from '../requests/seed-request.ts';
import type { RequestRow } from '../store/rows.ts';
import type { World } from '../world.ts';
import { advanceRequest } from './advance-request.ts';
import { advanceSchema, askSchema, type RequestState } from './contract.ts';
import type { OverseerrControlParts } from './parts.ts';

/** Lets people ask for things, and lets things become of it. */
export function requestControlRoutes({ overseerr, stock }: OverseerrControlParts): Router {
  const { world } = overseerr;
  const { store, tmdb } = world;
  const router = Router();
  const send = (res: Response, request: RequestRow) => void res.json(describeRequest(request, world));
  router.get('/overseerr/requests', (_req, res) => {
    res.json(store.requests.map((request) => describeRequest(request, world)));
  });
  router.post('/overseerr/requests/add', (req, res) => {
    const { person, mediaType, tmdbId, ...wish } = askSchema.parse(req.body);
    const user = store.users.find((known) => known.person === person);
    const title = tmdb.find(mediaType, tmdbId);
    if (!user || !title) return refuse(res, { status: 404, message: 'No such user, or no such title' });
    send(res, seedRequest({ user, title, ...wish }, world));
  });
  router.post('/overseerr/requests/advance', (req, res) => {
    const step = advanceSchema.parse(req.body);
    const request = store.requests.find(({ id }) => id === step.id);
    if (!request) return refuse(res, { status: 404, message: 'No such request' });
    advanceRequest(request, step, { overseerr, stock });
    send(res, request);
  });
  return router;
}

function describeRequest(
  { id, status, media, requestedBy, seasons }: RequestRow,
  world: World,
): RequestState {
  const { mediaType, tmdbId } = media;
  return {
    ...{ id, person: requestedBy.person, mediaType, tmdbId, status },
    title: world.tmdb.find(mediaType, tmdbId)?.title ?? null,
    mediaId: media.id,
    mediaStatus: media.status,
    seasons: seasons.map(({ seasonNumber }) => seasonNumber),
    percent: media.download?.percent ?? null,
  };
}
