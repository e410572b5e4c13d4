import { readFileSync } from 'node:fs';
import type { Dialect } from '../src/uptime-kuma/dialect.ts';
import { type Cast, halfAnHourADay } from '../src/uptime-kuma/household-cast.ts';
import type { Heard } from './kuma-client.ts';

/** What a real Uptime Kuma and its client said to each other, in order. */
export type Recorded = {
  readonly dir: 'in' | 'out' | 'ack' | 'local';
  readonly event: string;
  readonly args: readonly unknown[];
};

const folder = new URL('../recorded/uptime-kuma/', import.meta.url);

export function readRecording(dialect: Dialect, name: string): string {
  return readFileSync(new URL(`v${dialect}-${name}`, folder), 'utf8');
}

type Line = Recorded & {
  /** Heads a part of the session. */
  readonly section?: string;
  /** Heads the events of one beat, with the monitor's id. */
  readonly beat?: number;
};

/** One part of a recorded session. */
export function readSection(dialect: Dialect, section: string): Line[] {
  const lines = readRecording(dialect, 'session.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const from = lines.findIndex((line) => line.section === section) + 1;
  const length = lines.slice(from).findIndex((line) => line.section !== undefined);
  return lines.slice(from, length === -1 ? undefined : from + length);
}

/** The recorded beats, each with the events that told of it. */
export function readBeats(dialect: Dialect): Heard[][] {
  const beats: Heard[][] = [];
  for (const line of readSection(dialect, 'beats')) {
    if (line.beat !== undefined) beats.push([]);
    else beats.at(-1)?.push({ event: line.event, args: line.args });
  }
  return beats;
}

/** The recorded session as a client hears it. */
export function asHeard(recorded: readonly Recorded[]): Heard[] {
  return recorded
    .filter(({ dir }) => dir === 'in' || dir === 'ack')
    .map(({ dir, event, args }) => ({ event: dir === 'ack' ? `ack ${event}` : event, args }));
}

const dayMs = 86_400_000;
const forEverybody = { name: 'medianest', value: '' };
const prod = { name: 'env', value: 'prod' };

/** The installation that was recorded. */
export const recordedCast: Cast = {
  monitors: (now) => [
    { name: 'Media servers', type: 'group' },
    {
      ...{ name: 'Plex', type: 'http', group: 'Media servers', description: 'Main Plex server' },
      ...{ url: 'http://127.0.0.1:18081/identity', tags: [prod, forEverybody] },
      ...{ notifies: true, usualPingMs: 25 },
    },
    {
      ...{ name: 'Jellyfin (flapping)', type: 'http', group: 'Media servers', maxRetries: 1 },
      ...{ url: 'http://127.0.0.1:18083/', tags: [forEverybody], notifies: true, usualPingMs: 17 },
    },
    {
      ...{ name: 'Overseerr', type: 'http', url: 'http://127.0.0.1:18082/api/v1/status' },
      ...{ tags: [forEverybody], notifies: true, usualPingMs: 40 },
    },
    { name: 'Tautulli (slow)', type: 'http', url: 'http://127.0.0.1:18084/', usualPingMs: 710 },
    {
      ...{ name: 'Reverse proxy TLS', type: 'http', url: 'https://localhost:18443/', usualPingMs: 18 },
      certificate: { commonName: 'localhost', expiresAt: now + 12 * dayMs, selfSigned: true },
    },
    {
      ...{ name: 'Backup job (push)', type: 'push', intervalSeconds: 60 },
      wire: { pushToken: 'MediaNestPushToken0123456789abcd' },
    },
    {
      ...{ name: 'Old NAS (paused)', type: 'http', url: 'http://127.0.0.1:18081/' },
      ...{ active: false, usualPingMs: 28 },
    },
    { name: 'Sonarr (maintenance)', type: 'http', url: 'http://127.0.0.1:18081/sonarr', usualPingMs: 26 },
  ],
  maintenances: [
    {
      ...{ title: 'Sonarr upgrade', description: 'Upgrading **Sonarr**' },
      ...{ plan: () => ({ strategy: 'manual' }), monitors: ['Sonarr (maintenance)'] },
    },
    {
      ...{ title: 'Nightly reboot', description: 'NAS reboot', monitors: ['Plex'] },
      plan: halfAnHourADay,
    },
  ],
  tags: [
    { id: 1, name: 'medianest', color: '#2563EB' },
    { id: 2, name: 'env', color: '#059669' },
  ],
  statusPage: {
    ...{ id: 1, slug: 'home', title: 'Household status', description: 'Our services' },
    incidents: [
      {
        ...{ id: 1, style: 'warning', title: 'Plex transcodes are slow', content: 'We look into it' },
        createdAt: Date.UTC(2026, 10, 22, 7, 20, 3),
      },
    ],
    groups: [
      { id: 1, name: 'Media', monitors: ['Plex', 'Jellyfin (flapping)'] },
      { id: 2, name: 'Tools', monitors: ['Overseerr', 'Sonarr (maintenance)', 'Reverse proxy TLS'] },
    ],
  },
};
