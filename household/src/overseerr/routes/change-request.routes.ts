import { Router } from 'express';
import { actorOf } from '../admit.ts';
import { can } from '../permissions.ts';
import { presentRequest } from '../present/request.ts';
import { refuse } from '../refusals.ts';
import { decide, followApproval, followRefusal, removeRequest } from '../requests/lifecycle.ts';
import { requestStatus } from '../store/statuses.ts';
import type { World } from '../world.ts';
import { findRequest } from './requests.routes.ts';

/** What becomes of a request. */
export function changeRequestRoutes(world: World): Router {
  const router = Router();
  router.post('/request/:requestId/retry', (req, res) => {
    const request = findRequest(req, res, world);
    if (!request) return;
    const isNews = request.status !== requestStatus.approved;
    decide(request, { status: requestStatus.approved, by: actorOf(res), world });
    const shown = presentRequest(request, world);
    if (isNews) followApproval(request, world);
    res.json(shown);
  });
  router.post('/request/:requestId/:status', (req, res) => {
    const request = findRequest(req, res, world);
    if (!request) return;
    const isYes = req.params.status === 'approve';
    const isNews = request.status !== (isYes ? requestStatus.approved : requestStatus.declined);
    decide(request, {
      status: isYes ? requestStatus.approved : requestStatus.declined,
      by: actorOf(res),
      world,
    });
    // The answer is written before the media follows: its status is the old one.
    const shown = presentRequest(request, world);
    if (isNews) (isYes ? followApproval : followRefusal)(request, world);
    res.json(shown);
  });
  router.use(editRoutes(world));
  return router;
}

function editRoutes(world: World): Router {
  const { store } = world;
  const router = Router();
  router.put('/request/:requestId', (req, res) => {
    const request = findRequest(req, res, world);
    if (!request) return;
    const isOwn = request.requestedBy === actorOf(res) && request.media.mediaType === 'tv';
    if (!isOwn && !can(actorOf(res), 'manageRequests'))
      return refuse(res, 403, 'You do not have permission to modify this request.');
    const { seasonCount } = presentRequest(request, world);
    if (request.media.mediaType === 'tv') {
      const seasons: number[] = Array.isArray(req.body.seasons) ? req.body.seasons : [];
      if (seasons.length === 0)
        return refuse(
          res,
          500,
          'Missing seasons. If you want to cancel a series request, use the DELETE method.',
        );
      const kept = request.seasons.filter(({ seasonNumber }) => seasons.includes(seasonNumber));
      const fresh = seasons.filter((number) => !kept.some(({ seasonNumber }) => seasonNumber === number));
      const times = { createdAt: store.stamp(), updatedAt: store.stamp() };
      const added = fresh.map((seasonNumber) => ({
        ...{ id: store.nextId('requestedSeason'), seasonNumber, status: request.status, ...times },
      }));
      request.seasons = [...kept, ...added];
    }
    // The count is the one from before.
    res.json({ ...presentRequest(request, world), seasonCount });
  });
  router.delete('/request/:requestId', (req, res) => {
    const request = findRequest(req, res, world);
    if (!request) return;
    // Anybody may delete what is pending, whoever asked for it (overseerr.md, "Reading requests").
    const isTheirs = request.requestedBy === actorOf(res) || request.status === requestStatus.pending;
    if (!isTheirs && !can(actorOf(res), 'manageRequests'))
      return refuse(res, 401, 'You do not have permission to delete this request.');
    removeRequest(request, world);
    res.status(204).end();
  });
  return router;
}
