import { type Request, type Response, Router } from 'express';
import { actorOf } from '../admit.ts';
import { reachesTmdb, wait } from '../patience.ts';
import { can } from '../permissions.ts';
import { presentNewRequest } from '../present/new-request.ts';
import { refuse } from '../refusals.ts';
import { keepRequest, makeRequest } from '../requests/add-request.ts';
import { checkAllowance, checkMedia, Refusal, type Wish } from '../requests/ask.ts';
import type { UserRow } from '../store/rows.ts';
import type { TmdbTitle } from '../tmdb/title.ts';
import type { World } from '../world.ts';

/** Asking for something, with every trap of overseerr.md, "POST /request". */
export function createRequestRoutes(world: World): Router {
  const router = Router();
  router.post('/request', (req, res) =>
    ask(req, res, world).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      refuse(res, error.status, error.message);
    }),
  );
  return router;
}

async function ask(req: Request, res: Response, world: World): Promise<void> {
  const actor = actorOf(res);
  const requester = requesterOf(req, actor, world);
  const { mediaType, mediaId, is4k, seasons } = req.body;
  checkAllowance({ requester, mediaType, is4k }, world);
  const title = await fetchTitle(res, { mediaType, mediaId, world });
  const wish: Wish = { actor, requester, title, is4k, seasons };
  const free = checkMedia(wish, world);
  // Between the look and the row others do the same: identical requests at once all pass.
  await wait(world.installation.current().insertDelayMs, res);
  const { request, isNewMedia } = makeRequest(wish, free, world);
  const shown = presentNewRequest(request, world, { isNewMedia });
  keepRequest(request, world);
  res.status(201).json(shown);
}

function requesterOf({ body }: Request, actor: UserRow, { store }: World): UserRow {
  if (typeof body.userId !== 'number') return actor;
  if (body.userId !== actor.id && !can(actor, 'manageUsers', 'manageRequests'))
    throw new Refusal(403, 'You do not have permission to modify the request user.');
  const requester = store.findUser(body.userId);
  if (!requester) throw new Refusal(500, 'User not found.');
  return requester;
}

type Asked = { mediaType: TmdbTitle['mediaType']; mediaId: number; world: World };

async function fetchTitle(res: Response, { mediaType, mediaId, world }: Asked): Promise<TmdbTitle> {
  const kind = mediaType === 'movie' ? 'movie' : 'TV show';
  const failure = (reason: string) => new Refusal(500, `[TMDB] Failed to fetch ${kind} details: ${reason}`);
  if (!(await reachesTmdb(world, res))) throw failure('getaddrinfo ENOTFOUND api.themoviedb.org');
  const title = world.tmdb.find(mediaType, mediaId);
  if (!title) throw failure('Request failed with status code 404');
  return title;
}
