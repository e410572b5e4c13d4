import { type Response, Router } from 'express';
import { installationChangeSchema } from '../installation.ts';
import { setMediaStatus } from '../requests/lifecycle.ts';
import { type MediaStatus, mediaStatus } from '../store/statuses.ts';
import { dialectOf } from '../world.ts';
import { mediaChangeSchema, restartSchema, titleSchema, userChangeSchema } from './contract.ts';
import type { OverseerrControlParts } from './parts.ts';
import { requestControlRoutes } from './request-control.routes.ts';
import { translateRows } from './translate-rows.ts';

/** The control calls of the simulated Overseerr; unless they are about requests, they answer how it is set up now. */
export function overseerrControlRoutes(parts: OverseerrControlParts): Router {
  const { overseerr } = parts;
  const { installation, world } = overseerr;
  const router = Router();
  const send = (res: Response) => void res.json(installation.current());
  router.get('/overseerr', (_req, res) => send(res));
  router.post('/overseerr', (req, res) => {
    const before = dialectOf(world);
    installation.change(installationChangeSchema.parse(req.body));
    if (dialectOf(world) !== before) translateRows(world);
    send(res);
  });
  router.post('/overseerr/empty', (_req, res) => {
    overseerr.empty();
    send(res);
  });
  router.post('/overseerr/restart', (req, res) => {
    const { downMs } = restartSchema.parse(req.body);
    overseerr.restart(downMs);
    send(res);
  });
  router.use(contentRoutes(parts, send), requestControlRoutes(parts));
  return router;
}

function contentRoutes({ overseerr }: OverseerrControlParts, send: (res: Response) => void): Router {
  const { store, tmdb } = overseerr.world;
  const router = Router();
  router.post('/overseerr/users', (req, res) => {
    const { person, ...change } = userChangeSchema.parse(req.body);
    const user = store.users.find((known) => known.person === person) ?? store.addUser(person);
    Object.assign(user, change);
    send(res);
  });
  router.post('/overseerr/media', (req, res) => {
    const { mediaType, tmdbId, status } = mediaChangeSchema.parse(req.body);
    const media =
      store.findMedia(mediaType, tmdbId) ??
      store.addMedia({ mediaType, tmdbId, status: mediaStatus.unknown });
    setMediaStatus(media, status as MediaStatus, overseerr.world);
    send(res);
  });
  router.post('/overseerr/titles', (req, res) => {
    const title = titleSchema.parse(req.body);
    const seasons = title.seasons.map((season) => ({ ...season, airDate: title.date }));
    tmdb.add({ ...title, minutes: 90, directors: [], popularity: 50, seasons });
    send(res);
  });
  return router;
}
