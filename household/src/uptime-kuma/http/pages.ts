import express, { type Express } from 'express';
import type { World } from '../world.ts';
import { badgeRoutes } from './badges.routes.ts';
import { metricsRoutes } from './metrics.routes.ts';
import { type PushInput, pushRoutes } from './push.routes.ts';
import { statusPageRoutes } from './status-page.routes.ts';

/** What Kuma answers over plain HTTP; paths that it does not know get its page (uptime-kuma.md "HTTP"). */
export function createPages(world: World, push: PushInput): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use((_req, res, next) => {
    res.set('x-frame-options', 'SAMEORIGIN');
    next();
  });
  app.get('/', (_req, res) => res.redirect(302, '/dashboard'));
  app.get('/api/entry-page', (_req, res) => res.json({ type: 'entryPage', entryPage: null }));
  app.use(metricsRoutes(world), statusPageRoutes(world), badgeRoutes(world), pushRoutes(world, push));
  app.use((_req, res) => res.type('html').send(page));
  return app;
}

const page = `<!DOCTYPE html>
<html lang="en">
<head>
    <meta charset="UTF-8" />
    <meta name="description" content="Uptime Kuma monitoring tool" />
    <title>Uptime Kuma</title>
</head>
<body>
<noscript><div class="noscript-message">This website requires JavaScript to function.</div></noscript>
<div id="app"></div>
</body>
</html>
`;
