import { daysRemaining, isValid } from '../certificate.ts';
import { type Dialect, versions } from '../dialect.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { uptimeOf } from '../wire/present-stats.ts';
import type { World } from '../world.ts';

type Sample = { readonly monitor: Monitor; readonly window?: string; readonly value: number };
type Family = { readonly name: string; readonly help: string; readonly samples: readonly Sample[] };

/** Paused monitors vanish from it, and missing values are the text "null" (uptime-kuma.md "Traps"). */
export function metricsText(world: World): string {
  const dialect = world.dialect();
  const watched = world.monitors.list().filter(({ active, history }) => active && history.latest());
  const families = [
    ...certificateFamilies(watched, world.clock.now()),
    ...(dialect === 2 ? windowFamilies(watched, world.clock.now()) : []),
    ...currentFamilies(watched),
  ];
  return [...families.map((family) => familyText(family, dialect)), appVersion(versions[dialect]), ''].join(
    '\n\n',
  );
}

function certificateFamilies(watched: readonly Monitor[], now: number): Family[] {
  const certified = watched.flatMap((monitor) =>
    monitor.certificate ? [{ monitor, certificate: monitor.certificate }] : [],
  );
  return [
    {
      name: 'monitor_cert_days_remaining',
      help: 'The number of days remaining until the certificate expires',
      samples: certified.map(({ monitor, certificate }) => ({
        monitor,
        value: daysRemaining(certificate, now),
      })),
    },
    {
      name: 'monitor_cert_is_valid',
      help: 'Is the certificate still valid? (1 = Yes, 0= No)',
      samples: certified.map(({ monitor, certificate }) => ({
        monitor,
        value: isValid(certificate, now) ? 1 : 0,
      })),
    },
  ];
}

const windows = [
  ['1d', 'day'],
  ['30d', 'month'],
  ['365d', 'year'],
] as const;

function windowFamilies(watched: readonly Monitor[], now: number): Family[] {
  const samples = watched.flatMap((monitor) =>
    windows.map(([window, name]) => ({ monitor, window, counts: monitor.history.counts(name, now) })),
  );
  const over = "calculated over sliding window specified by the 'window' label";
  return [
    {
      name: 'monitor_uptime_ratio',
      help: `Uptime ratio ${over}. (0.0 - 1.0)`,
      samples: samples.map(({ counts, ...sample }) => ({ ...sample, value: uptimeOf(counts, 2) })),
    },
    {
      name: 'monitor_response_time_seconds',
      help: `Average response time in seconds ${over}`,
      samples: samples.map(({ counts, ...sample }) => ({
        ...sample,
        value: counts.up === 0 ? 0 : counts.pingSumMs / counts.up / 1000,
      })),
    },
  ];
}

function currentFamilies(watched: readonly Monitor[]): Family[] {
  const latest = watched.flatMap((monitor) => {
    const beat = monitor.history.latest();
    return beat ? [{ monitor, beat }] : [];
  });
  return [
    {
      name: 'monitor_response_time',
      help: 'Monitor Response Time (ms)',
      samples: latest.map(({ monitor, beat }) => ({ monitor, value: beat.pingMs ?? -1 })),
    },
    {
      name: 'monitor_status',
      help: 'Monitor Status (1 = UP, 0= DOWN, 2= PENDING, 3= MAINTENANCE)',
      samples: latest.map(({ monitor, beat }) => ({ monitor, value: beat.status })),
    },
  ];
}

function familyText({ name, help, samples }: Family, dialect: Dialect): string {
  const lines = samples.map(({ value, ...sample }) => `${name}{${labelsOf(sample, dialect)}} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n');
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
  const head = '# HELP app_version The service version by package.json\n# TYPE app_version gauge';
  return `${head}\napp_version{${labels}} 1`;
}
