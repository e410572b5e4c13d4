import { type Request, Router } from 'express';
import { admittedOf } from './admit.ts';
import type { Installation } from './installation.ts';
import { presentPublicSettings } from './public-settings.ts';
import { isAdministrator, listUsers, presentUser } from './users.ts';

export type RoutesDependencies = { readonly current: () => Installation; readonly ownUrl: () => string };

export function overseerrRoutes({ current, ownUrl }: RoutesDependencies): Router {
  const router = Router();
  router.get('/status', (_req, res) => {
    if (current().statusHangs) return;
    res.json({
      version: current().version,
      commitTag: 'local',
      updateAvailable: false,
      commitsBehind: 0,
      restartRequired: false,
    });
  });
  router.get('/settings/public', (_req, res) => void res.json(presentPublicSettings(current(), ownUrl())));
  router.get('/settings/about', (_req, res) => {
    res.json({
      version: current().version,
      totalMediaItems: 0,
      totalRequests: 0,
      appDataPath: '/app/config',
    });
  });
  router.use(userRoutes(current));
  router.get('/request', (req, res) => {
    const serviceErrors = current().dialect === 'seerr' ? { serviceErrors: { radarr: [], sonarr: [] } } : {};
    res.json({ ...pageOf(req, []), ...serviceErrors });
  });
  return router;
}

function userRoutes(current: () => Installation): Router {
  const router = Router();
  const presentTo = (reader: ReturnType<typeof admittedOf>['user']) => ({
    dialect: current().dialect,
    toAdministrator: reader !== null && isAdministrator(reader),
  });
  router.get('/auth/me', (_req, res) => {
    const { user } = admittedOf(res);
    const self = { dialect: current().dialect, toAdministrator: true };
    res.json(user && { ...presentUser(user, self), settings: null });
  });
  router.get('/user', (req, res) => {
    const { user } = admittedOf(res);
    const wanted = typeof req.query.q === 'string' ? req.query.q.toLowerCase() : '';
    const users = listUsers(current()).map((listed) => presentUser(listed, presentTo(user)));
    const found = users.filter(({ displayName }) => String(displayName).toLowerCase().includes(wanted));
    res.json(pageOf(req, found));
  });
  return router;
}

/** Ten at a time unless told otherwise (overseerr.md, "Identity"). */
function pageOf<Item>(req: Request, items: readonly Item[]) {
  const take = Number(req.query.take ?? 10) || 10;
  const skip = Number(req.query.skip ?? 0);
  return {
    pageInfo: {
      pages: Math.ceil(items.length / take),
      pageSize: take,
      results: items.length,
      page: Math.ceil(skip / take) + 1,
    },
    results: items.slice(skip, skip + take),
  };
}
