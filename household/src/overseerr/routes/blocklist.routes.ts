import { Router } from 'express';
import { actorOf } from '../admit.ts';
import { presentUser } from '../present/user.ts';
import type { BlocklistRow } from '../store/rows.ts';
import { mediaStatus } from '../store/statuses.ts';
import type { World } from '../world.ts';
import { pageOf } from './page.ts';

/** What nobody may ask for; Seerr only. */
export function blocklistRoutes(world: World): Router {
  const { store } = world;
  const router = Router();
  router.get('/blocklist', (req, res) => {
    const present = ({ user, ...row }: BlocklistRow) => ({
      ...row,
      blocklistedTags: null,
      user: presentUser(user, world),
    });
    res.json(pageOf(req, [...store.blocklist].reverse(), { usualTake: 25, present }));
  });
  router.post('/blocklist', (req, res) => {
    const { mediaType, tmdbId, title = '' } = req.body;
    const media =
      store.findMedia(mediaType, tmdbId) ??
      store.addMedia({ mediaType, tmdbId, status: mediaStatus.unknown });
    media.status = mediaStatus.blocklisted;
    store.blocklist.push({
      ...{ id: store.nextId('blocklist'), mediaType, tmdbId, title },
      ...{ createdAt: store.stamp(), user: actorOf(res) },
    });
    res.status(201).end();
  });
  return router;
}
