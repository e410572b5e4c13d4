import { Router } from 'express';
import type { UptimeKuma } from '../index.ts';
import { sendKuma } from './change.ts';
import { monitorsControlRoutes } from './monitors-control.routes.ts';
import { runningControlRoutes } from './running-control.routes.ts';

/** The control calls of the simulated Uptime Kuma; every one answers its new state. */
export function kumaControlRoutes(kuma: UptimeKuma): Router {
  const router = Router();
  router.get('/', (_req, res) => sendKuma(res, kuma));
  router.use(monitorsControlRoutes(kuma), runningControlRoutes(kuma));
  return Router().use('/uptime-kuma', router);
}
