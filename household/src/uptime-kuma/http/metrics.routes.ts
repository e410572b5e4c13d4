import { type Request, Router } from 'express';
import { daysRemaining, isValid } from '../certificate.ts';
import { type Dialect, versions } from '../dialect.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { uptimeOf } from '../wire/present-stats.ts';
import type { World } from '../world.ts';

type Sample = { readonly monitor: Monitor; readonly window?: string; readonly value: number };

const callsPerWindow = 60;
const windowMs = 60_000;

/** For Prometheus: any name with an API key as password; more than sixty calls a minute get a 401, too. */
export function metricsRoutes(world: World): Router {
  const calls: number[] = [];
  const router = Router();
  router.get('/metrics', (req, res) => {
    const now = Date.now();
    while ((calls[0] ?? now) <= now - windowMs) calls.shift();
    if (world.account.isAuthenticationOn()) {
      calls.push(now);
      const isKnown = passwordOf(req) === world.account.apiKey;
      if (!isKnown || calls.length > callsPerWindow) {
        return res.status(401).set('www-authenticate', 'Basic').type('html').end();
      }
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

/** Paused monitors vanish from it, and missing values are the text "null" (uptime-kuma.md "Traps"). */
function metricsText(world: World): string {
  const dialect = world.dialect();
  const now = world.clock.now();
  const watched = world.monitors.list().filter(({ active, history }) => active && history.latest());
  const certified = watched.filter(({ certificate }) => certificate !== null);
  const family = (name: string, help: string, samples: Sample[]) =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`]
      .concat(samples.map(({ value, ...sample }) => `${name}{${labelsOf(sample, dialect)}} ${value}`))
      .join('\n');

  const days = certified.flatMap(({ certificate, ...rest }) =>
    certificate ? [{ monitor: { certificate, ...rest }, value: daysRemaining(certificate, now) }] : [],
  );
  const valid = certified.flatMap(({ certificate, ...rest }) =>
    certificate ? [{ monitor: { certificate, ...rest }, value: isValid(certificate, now) ? 1 : 0 }] : [],
  );
  return [
    family('monitor_cert_days_remaining', 'The number of days remaining until the certificate expires', days),
    family('monitor_cert_is_valid', 'Is the certificate still valid? (1 = Yes, 0= No)', valid),
    ...(dialect === 2 ? windowFamilies(watched, { now, family }) : []),
    family(
      'monitor_response_time',
      'Monitor Response Time (ms)',
      watched.map((monitor) => ({ monitor, value: monitor.history.latest()?.pingMs ?? -1 })),
    ),
    family(
      'monitor_status',
      'Monitor Status (1 = UP, 0= DOWN, 2= PENDING, 3= MAINTENANCE)',
      watched.map((monitor) => ({ monitor, value: monitor.history.latest()?.status ?? 2 })),
    ),
    appVersion(versions[dialect]),
    '',
  ].join('\n\n');
}

function windowFamilies(
  watched: Monitor[],
  input: { now: number; family: (name: string, help: string, samples: Sample[]) => string },
): string[] {
  const windows = [
    ['1d', 'day'],
    ['30d', 'month'],
    ['365d', 'year'],
  ] as const;
  const samples = watched.flatMap((monitor) =>
    windows.map(([window, name]) => ({ monitor, window, counts: monitor.history.counts(name, input.now) })),
  );
  const over = "calculated over sliding window specified by the 'window' label";
  return [
    input.family(
      'monitor_uptime_ratio',
      `Uptime ratio ${over}. (0.0 - 1.0)`,
      samples.map(({ counts, ...sample }) => ({ ...sample, value: uptimeOf(counts, 2) })),
    ),
    input.family(
      'monitor_response_time_seconds',
      `Average response time in seconds ${over}`,
      samples.map(({ counts, ...sample }) => ({
        ...sample,
        value: counts.up === 0 ? 0 : counts.pingSumMs / counts.up / 1000,
      })),
    ),
  ];
}

function labelsOf({ monitor, window }: Omit<Sample, 'value'>, dialect: Dialect): string {
  const tags = monitor.tags.map(({ name, value }) => [name, value] as const);
  const labels = [
    ...(dialect === 2 ? [...tags, ['monitor_id', monitor.id] as const] : []),
    ['monitor_name', monitor.name],
    ['monitor_type', monitor.type],
    ['monitor_url', monitor.url],
    ['monitor_hostname', monitor.hostname],
    ['monitor_port', monitor.port],
    ...(window === undefined ? [] : [['window', window] as const]),
  ];
  return labels.map(([name, value]) => `${name}="${String(value).replaceAll('"', '\\"')}"`).join(',');
}

function appVersion(version: string): string {
  const [major, minor, patch] = version.split('.');
  const labels = `version="${version}",major="${major}",minor="${minor}",patch="${patch}"`;
  return `# HELP app_version The service version by package.json\n# TYPE app_version gauge\napp_version{${labels}} 1`;
}
