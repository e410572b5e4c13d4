import { Router } from 'express';
import { presentPublicSettings } from '../public-settings.ts';
import type { World } from '../world.ts';

export function statusRoutes(world: World, ownUrl: () => string): Router {
  const { current } = world.installation;
  const router = Router();
  router.get('/status', (_req, res) => {
    if (current().statusHangs) return;
    res.json({
      version: current().version,
      ...{ commitTag: 'local', updateAvailable: false, commitsBehind: 0, restartRequired: false },
    });
  });
  router.get('/settings/public', (_req, res) => void res.json(presentPublicSettings(current(), ownUrl())));
  router.get('/settings/about', (_req, res) => {
    const { media, requests } = world.store;
    res.json({
      version: current().version,
      totalMediaItems: media.length,
      totalRequests: requests.length,
      appDataPath: '/app/config',
    });
  });
  router.get(['/service/radarr', '/service/sonarr'], (_req, res) => void res.json([]));
  return router;
}
