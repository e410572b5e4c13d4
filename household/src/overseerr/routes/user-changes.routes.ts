import { Router } from 'express';
import { cast, personNames } from '../../people/cast.ts';
import { presentCreatedUser } from '../present/user.ts';
import { isSeerr, type World } from '../world.ts';
import { findUser } from './users.routes.ts';

/** What changes users. */
export function userChangeRoutes(world: World): Router {
  const { store } = world;
  const router = Router();
  router.post('/user/import-from-plex', (req, res) => {
    const wanted: unknown[] = Array.isArray(req.body.plexIds) ? req.body.plexIds : [];
    // Numbers match nobody, and managed users without an e-mail are passed over (overseerr.md, "Identity").
    const found = personNames.filter(
      (person) => cast[person].email && wanted.includes(String(cast[person].id)),
    );
    const fresh = found.filter(
      (person) => person !== 'stranger' && !store.users.some((user) => user.person === person),
    );
    res.status(201).json(fresh.map((person) => presentCreatedUser(store.addUser(person), world)));
  });
  router.post('/user/:userId/settings/main', (req, res) => {
    const user = findUser(req, res, world);
    if (!user) return;
    user.hasSettings = true;
    user.username = typeof req.body.username === 'string' ? req.body.username : user.username;
    for (const name of ['movieQuotaLimit', 'movieQuotaDays', 'tvQuotaLimit', 'tvQuotaDays'] as const)
      user[name] = typeof req.body[name] === 'number' ? req.body[name] : null;
    const own = isSeerr(world)
      ? { discoverRegion: null, streamingRegion: null, email: cast[user.person].email }
      : { region: null };
    res.json({
      ...{ username: user.username, discordId: null, locale: '', originalLanguage: null },
      ...{ watchlistSyncMovies: null, watchlistSyncTv: null, ...own },
    });
  });
  router
    .route('/user/:userId/settings/permissions')
    .get((req, res) => {
      const user = findUser(req, res, world);
      if (user) res.json({ permissions: user.permissions });
    })
    .post((req, res) => {
      const user = findUser(req, res, world);
      if (!user) return;
      user.permissions = Number(req.body.permissions);
      res.json({ permissions: user.permissions });
    });
  return router;
}
