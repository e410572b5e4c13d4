import { type Response, Router } from 'express';
import { statuses } from '../beats/beat.ts';
import { daysRemaining, isValid } from '../certificate.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { averagePing, uptimeOf } from '../wire/present-stats.ts';
import type { World } from '../world.ts';
import { findPublicMonitor, publicGroups } from './public-monitors.ts';

type Badge = { readonly label?: string; readonly text: string; readonly colour: string };

const colours = { up: '#66c20a', down: '#c2290a', pending: '#f8a306', maintenance: '#1747f5' } as const;
const blue = '#007ec6';
const grey = '#999';
const notAvailable: Badge = { text: 'N/A', colour: grey };

/** Small pictures for other people's pages; only of what the status page shows. */
export function badgeRoutes(world: World): Router {
  const router = Router();
  router.get(['/api/badge/:id/:kind', '/api/badge/:id/:kind/:hours'], (req, res) => {
    const monitor = findPublicMonitor(world, Number(req.params.id));
    const badge = monitor && badgeOf(world, { monitor, kind: String(req.params.kind) });
    res.set('access-control-allow-origin', '*');
    sendBadge(res, badge ?? notAvailable);
  });
  router.get('/api/status-page/:slug/badge', (_req, res) => sendBadge(res, badgeOfAll(world)));
  return router;
}

function badgeOf(world: World, { monitor, kind }: { monitor: Monitor; kind: string }): Badge | null {
  const view = { now: world.clock.now(), dialect: world.dialect() };
  const milliseconds = (value: number | null) => (value === null ? 'N/A' : `${Math.round(value)}ms`);
  const average = milliseconds(averagePing(monitor, view));
  switch (kind) {
    case 'status':
      return statusBadge(monitor);
    case 'uptime': {
      const percent = uptimeOf(monitor.history.counts('day', view.now), view.dialect) * 100;
      return { label: 'Uptime (24h)', text: `${Number(percent.toFixed(2))}%`, colour: colours.up };
    }
    case 'ping':
      return { label: 'Avg. Ping (24h)', text: average, colour: blue };
    case 'avg-response':
      return { label: 'Avg. Response (24h)', text: average, colour: blue };
    case 'response':
      return {
        label: 'Response',
        text: milliseconds(monitor.history.latest()?.pingMs ?? null),
        colour: blue,
      };
    case 'cert-exp':
      return certificateBadge(monitor, view.now);
    default:
      return null;
  }
}

function certificateBadge({ certificate }: Monitor, now: number): Badge {
  if (!certificate || !isValid(certificate, now)) return { text: 'No/Bad Cert', colour: grey };
  return { label: 'Cert Exp.', text: `${daysRemaining(certificate, now)} days`, colour: colours.up };
}

function statusBadge(monitor: Monitor): Badge {
  const shown = {
    [statuses.down]: { text: 'Down', colour: colours.down },
    [statuses.up]: { text: 'Up', colour: colours.up },
    [statuses.pending]: { text: 'Pending', colour: colours.pending },
    [statuses.maintenance]: { text: 'Maintenance', colour: colours.maintenance },
  };
  return { label: 'Status', ...shown[monitor.history.latest()?.status ?? statuses.pending] };
}

function badgeOfAll(world: World): Badge {
  const found = publicGroups(world).flatMap(({ monitors }) =>
    monitors.map((monitor) => monitor.history.latest()?.status),
  );
  if (found.includes(statuses.maintenance)) return { text: 'Maintenance', colour: '#808080' };
  if (!found.includes(statuses.down)) return { text: 'Up', colour: colours.up };
  return found.includes(statuses.up)
    ? { text: 'Degraded', colour: colours.pending }
    : { text: 'Down', colour: colours.down };
}

function sendBadge(res: Response, { label = '', text, colour }: Badge): void {
  const widthOf = (words: string) => (words === '' ? 0 : 10 + words.length * 7);
  const [left, right] = [widthOf(label), widthOf(text)];
  const title = label === '' ? text : `${label}: ${text}`;
  res
    .set('cache-control', 'no-cache')
    .type('image/svg+xml; charset=utf-8')
    .send(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${title}">` +
        `<title>${title}</title><rect width="${left}" height="20" fill="#555"/>` +
        `<rect x="${left}" width="${right}" height="20" fill="${colour}"/>` +
        `<g fill="#fff" text-anchor="middle" font-family="Verdana,sans-serif" font-size="11">` +
        `<text x="${left / 2}" y="14">${label}</text><text x="${left + right / 2}" y="14">${text}</text></g></svg>`,
    );
}
