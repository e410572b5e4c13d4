import { type Response, Router } from 'express';
import { type InstallationHolder, installationChangeSchema } from './installation.ts';

/** The control calls of the simulated Overseerr; every one answers how it is set up now. */
export function overseerrControlRoutes(installation: InstallationHolder): Router {
  const router = Router();
  const send = (res: Response) => void res.json(installation.current());
  router.get('/overseerr', (_req, res) => send(res));
  router.post('/overseerr', (req, res) => {
    installation.change(installationChangeSchema.parse(req.body));
    send(res);
  });
  return router;
}
