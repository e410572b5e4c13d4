import { type Request, Router } from 'express';
import type { World } from '../world.ts';
import { metricsText } from './metrics-text.ts';

/** For Prometheus: any name with an API key as password; more than sixty calls a minute get a 401, too. */
export function metricsRoutes(world: World): Router {
  const { account } = world;
  const router = Router();
  router.get('/metrics', (req, res) => {
    if (account.isAuthenticationOn() && !(account.apiLimit.pass() && passwordOf(req) === account.apiKey)) {
      return res.status(401).set('www-authenticate', 'Basic').type('html').end();
    }
    return res.type('text/plain; version=0.0.4').send(metricsText(world));
  });
  return router;
}

function passwordOf(req: Request): string | null {
  const [scheme, credentials = ''] = (req.get('authorization') ?? '').split(' ');
  if (scheme !== 'Basic') return null;
  const decoded = Buffer.from(credentials, 'base64').toString();
  return decoded.slice(decoded.indexOf(':') + 1);
}
