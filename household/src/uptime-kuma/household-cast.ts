import type { MaintenanceDraft, Plan } from './maintenance/plan.ts';
import type { MonitorDraft } from './monitors/monitor.ts';
import { fakeSecrets } from './wire/secrets.ts';
import type { StatusPage, Tag } from './world.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const zone = 'Europe/Berlin';

/** At four at night; at two in the afternoon for whoever starts the house at such an hour, so that nothing begins meanwhile. */
export function halfAnHourADay(now: number): Plan {
  const isNearFour = Math.abs(new Date(now).getUTCHours() - 3) <= 2;
  const hours = isNearFour ? 14 : 4;
  return {
    strategy: 'recurring-interval',
    start: { hours, minutes: 0 },
    end: { hours, minutes: 30 },
    timezone: zone,
  };
}

/** What is watched, and said about it, when the simulation starts. */
export type Cast = {
  /** Groups before what is in them. */
  readonly monitors: (now: number) => readonly MonitorDraft[];
  readonly maintenances: readonly MaintenanceDraft[];
  readonly tags: readonly Tag[];
  readonly statusPage: StatusPage;
};

/** The household of the demo: three services for everybody, and much that is nobody else's business. */
export const householdCast: Cast = {
  monitors: (now) => [...services, ...homeNetwork, ...privateThings(now)],
  maintenances: [
    {
      title: 'Sonarr upgrade',
      description: 'Upgrading **Sonarr**',
      plan: () => ({ strategy: 'manual' }),
      monitors: ['Sonarr'],
    },
    {
      title: 'Nightly reboot',
      description: 'NAS reboot',
      plan: halfAnHourADay,
      monitors: ['NAS'],
    },
    {
      title: 'New router',
      description: 'The line is away for a while',
      plan: (now) => {
        const from = Math.floor(now / dayMs) * dayMs + 3 * dayMs + 18 * hourMs;
        return { strategy: 'single', from, to: from + 2 * hourMs, timezone: zone };
      },
      monitors: ['Router'],
    },
  ],
  tags: [
    { id: 1, name: 'medianest', color: '#2563EB' },
    { id: 2, name: 'env', color: '#059669' },
  ],
  statusPage: {
    id: 1,
    slug: 'home',
    title: 'Lantern House',
    description: 'Our services',
    incidents: [],
    groups: [
      { id: 1, name: 'Media', monitors: ['Plex', 'Overseerr'] },
      { id: 2, name: 'Tools', monitors: ['YouTube', 'Photos'] },
    ],
  },
};

const forEverybody = { name: 'medianest', value: '' };

const services: readonly MonitorDraft[] = [
  {
    name: 'Plex',
    type: 'http',
    description: 'Main Plex server',
    url: 'http://plex.lan:32400/identity',
    tags: [{ name: 'env', value: 'prod' }, forEverybody],
    ...{ notifies: true, usualPingMs: 24, follows: 'plex', ageDays: 340, outageEveryDays: 24 },
  },
  {
    name: 'Overseerr',
    type: 'http',
    url: 'http://overseerr.lan:5055/api/v1/status',
    tags: [forEverybody],
    ...{ notifies: true, usualPingMs: 48, follows: 'overseerr', ageDays: 310, outageEveryDays: 16 },
  },
  {
    name: 'YouTube',
    type: 'keyword',
    url: 'https://www.youtube.com/',
    keyword: 'YouTube',
    tags: [forEverybody],
    ...{ usualPingMs: 190, follows: 'youtube', ageDays: 120, outageEveryDays: 55 },
  },
];

const homeNetwork: readonly MonitorDraft[] = [
  { name: 'Home network', type: 'group', ageDays: 300, outageEveryDays: 9 },
  {
    ...{ name: 'Router', type: 'ping', group: 'Home network', hostname: '192.168.1.1' },
    ...{ usualPingMs: 2, ageDays: 300, outageEveryDays: 60 },
  },
  {
    ...{ name: 'NAS', type: 'port', group: 'Home network', hostname: 'nas.lan', port: 445 },
    wire: { databaseConnectionString: fakeSecrets.databaseConnection },
    ...{ usualPingMs: 4, ageDays: 290, outageEveryDays: 14 },
  },
  {
    ...{ name: 'Garage camera', type: 'http', group: 'Home network', url: 'http://camera.lan/' },
    wire: { basic_auth_user: 'camera', basic_auth_pass: fakeSecrets.basicAuthPassword },
    flapping: { upSeconds: 240, downSeconds: 60 },
    ...{ maxRetries: 1, usualPingMs: 110, ageDays: 60, outageEveryDays: 1 },
  },
];

const privateThings = (now: number): readonly MonitorDraft[] => [
  {
    ...{ name: 'Home Assistant', type: 'http', url: 'http://assistant.lan:8123/api/' },
    wire: { headers: JSON.stringify({ Authorization: `Bearer ${fakeSecrets.bearerHeader}` }) },
    ...{ maxRetries: 2, usualPingMs: 36, ageDays: 200, outageEveryDays: 11 },
  },
  {
    ...{ name: 'Photos', type: 'http', url: 'https://photos.lantern-house.example/' },
    certificate: {
      commonName: 'photos.lantern-house.example',
      expiresAt: Math.floor(now / dayMs) * dayMs + 24 * dayMs,
      selfSigned: false,
    },
    wire: { tlsKey: fakeSecrets.tlsKey },
    ...{ usualPingMs: 64, ageDays: 250, outageEveryDays: 30 },
  },
  {
    ...{ name: 'Backup job', type: 'push', intervalSeconds: 60 },
    wire: { pushToken: fakeSecrets.pushToken },
    ...{ ageDays: 90, outageEveryDays: 20 },
  },
  {
    ...{ name: 'Old NAS', type: 'http', url: 'http://old-nas.lan/', active: false },
    ...{ usualPingMs: 30, ageDays: 365, outageEveryDays: 5 },
  },
  {
    ...{ name: 'Sonarr', type: 'http', url: 'http://sonarr.lan:8989/' },
    ...{ usualPingMs: 26, ageDays: 150, outageEveryDays: 12 },
  },
];

/** More of them, for installations that watch hundreds of things. */
export function fillerMonitor(number: number): MonitorDraft {
  const name = `Service ${String(number).padStart(3, '0')}`;
  const url = `http://service-${number}.lan/`;
  return { name, type: 'http', url, usualPingMs: 10 + (number % 90), ageDays: 30, outageEveryDays: 20 };
}
