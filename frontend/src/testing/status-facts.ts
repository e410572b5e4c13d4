import type {
  Dashboard,
  Monitor,
  MonitorList,
  NowPlaying,
  ServiceName,
  ServiceStatus,
} from '@medianest/shared';
import { inMinutes } from './facts.ts';

/** A service that answers, but for what the test says. */
export const service = (
  name: ServiceName,
  more: Partial<ServiceStatus> = {},
): Dashboard['services'][number] => ({
  name,
  status: 'up',
  responseTimeMs: 38,
  uptime24h: 100,
  uptime7d: 99.94,
  uptime30d: 99.7,
  lastCheckAt: inMinutes(0),
  since: inMinutes(-600),
  stale: false,
  message: null,
  beats: [{ at: inMinutes(-1), status: 'up', responseTimeMs: 38 }],
  ...more,
});

export const dashboard = (...services: Dashboard['services']): Dashboard => ({
  services,
  openIncidents: [],
  maintenance: [],
  nowPlaying: [],
  messageOfTheDay: null,
});

/** As administrators see it. */
export const bobWatches: NowPlaying = {
  id: '1',
  ratingKey: '55',
  type: 'movie',
  title: 'Charade',
  subtitle: null,
  backdrop: null,
  poster: null,
  state: 'playing',
  viewOffsetMs: 0,
  durationMs: 60_000,
  mine: false,
  person: 'Bob',
  player: 'Living room',
  isTranscoding: false,
  bandwidthKbps: 4_000,
};

/** A monitor that is up, but for what the test says. */
export const monitor = (more: Partial<Monitor> = {}): Monitor => ({
  id: 7,
  name: 'Home internet',
  type: 'http',
  parentId: null,
  status: 'up',
  since: null,
  responseTimeMs: 86,
  averageResponseMs: 80,
  uptime24h: 98.6,
  uptime7d: 99.4,
  uptime30d: 99.5,
  lastBeatAt: inMinutes(0),
  message: null,
  tags: [],
  certificate: null,
  visible: false,
  beats: [{ at: inMinutes(-1), status: 'up', responseTimeMs: 86 }],
  ...more,
});

export const watched = (...items: Monitor[]): MonitorList => ({
  items,
  maintenance: [],
  source: { state: 'live', asOf: inMinutes(0) },
});
