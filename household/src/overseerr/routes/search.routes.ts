import { Router } from 'express';
import { reachesTmdb } from '../patience.ts';
import { presentFound } from '../present/results.ts';
import { searchTmdb } from '../tmdb/search.ts';
import type { World } from '../world.ts';
import { titlePageOf } from './page.ts';

/** Without The Movie Database a search finds nothing, and says so as a success (overseerr.md, "Health"). */
export function searchRoutes(world: World): Router {
  const router = Router();
  router.get('/search', async (req, res) => {
    const isReached = await reachesTmdb(world, res);
    const found = isReached ? searchTmdb(world.tmdb, String(req.query.query)) : [];
    res.json(titlePageOf(req, found, (each) => presentFound(each, world)));
  });
  return router;
}
