import { type Request, type Response, Router } from 'express';
import { actorOf } from '../admit.ts';
import { waitForRadarr } from '../patience.ts';
import { can } from '../permissions.ts';
import { presentRequest, presentRequestRow } from '../present/request.ts';
import { refuse } from '../refusals.ts';
import { countRequests, listRequests } from '../requests/list-requests.ts';
import type { RequestRow, UserRow } from '../store/rows.ts';
import { isSeerr, type World } from '../world.ts';
import { pageOf } from './page.ts';

/** Reading requests (overseerr.md, "Reading requests"). */
export function requestRoutes(world: World): Router {
  const router = Router();
  router.get('/request', async (req, res) => {
    const actor = actorOf(res);
    const seesAll = can(actor, 'manageRequests', 'viewRequests');
    const wanted = req.query.requestedBy === undefined ? null : Number(req.query.requestedBy);
    if (!seesAll && wanted !== null && wanted !== actor.id)
      return refuse(res, 403, "You do not have permission to view this user's requests.");
    await waitForRadarr(world, res);
    const of = wanted === null ? (seesAll ? null : actor) : world.store.findUser(wanted);
    const rows = wanted !== null && of === null ? [] : listRequests(queryOf(req, of), world);
    const present = (request: RequestRow) => ({
      ...presentRequestRow(request, world),
      ...(isSeerr(world) && can(actor, 'manageRequests') && { canRemove: false }),
    });
    const serviceErrors = isSeerr(world) ? { serviceErrors: { radarr: [], sonarr: [] } } : {};
    res.json({ ...pageOf(req, rows, { present }), ...serviceErrors });
  });
  router.get('/request/count', (_req, res) => void res.json(countRequests(world)));
  router.get('/request/:requestId', (req, res) => {
    const request = findRequest(req, res, world);
    if (!request) return;
    if (request.requestedBy !== actorOf(res) && !can(actorOf(res), 'manageRequests', 'viewRequests'))
      return refuse(res, 403, 'You do not have permission to view this request.');
    res.json(presentRequest(request, world));
  });
  return router;
}

function queryOf({ query }: Request, of: UserRow | null) {
  const text = (name: string, usual: string) => (typeof query[name] === 'string' ? query[name] : usual);
  return {
    filter: text('filter', 'all'),
    sort: text('sort', 'added'),
    sortDirection: text('sortDirection', 'desc'),
    mediaType: text('mediaType', 'all'),
    of,
  };
}

export function findRequest(req: Request, res: Response, { store }: World): RequestRow | null {
  const request = store.requests.find(({ id }) => id === Number(req.params.requestId));
  if (!request) refuse(res, 404, 'Request not found.');
  return request ?? null;
}
