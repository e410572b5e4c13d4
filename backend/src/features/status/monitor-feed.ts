/** What Uptime Kuma tells, as this slice reads it. Shares are 0 to 1, times milliseconds since the epoch. */
export interface MonitorRecord {
  monitor: {
    id: number;
    name: string;
    type: string;
    parentId: number | null;
    /** False when it, or a group above, is paused. */
    isActive: boolean;
    /** How often it is checked; null when that is not known. */
    intervalSeconds: number | null;
    tags: readonly { name: string; value: string; color: string | null }[];
  };
  /** The last hundred, the oldest first. */
  beats: readonly MonitorBeat[];
  statistics: { uptime24h: number | null; uptime30d: number | null; avgPingMs: number | null };
  certificate: { isValid: boolean; daysRemaining: number | null; validToMs: number | null } | null;
}

export interface MonitorBeat {
  atMs: number;
  status: 'up' | 'down' | 'pending' | 'maintenance';
  pingMs: number | null;
  message: string;
}

/** The checks of a stretch of time. Where nothing was checked there is no bucket. */
export interface ChartBucket {
  startMs: number;
  up: number;
  down: number;
  maintenance: number;
  avgPingMs: number | null;
}

export interface MonitorChart {
  /** How far back it goes: less than was asked for where that is too much to fetch. */
  hours: number;
  /** The oldest first. */
  buckets: readonly ChartBucket[];
}

export interface MaintenanceRecord {
  id: number;
  title: string;
  description: string;
  status: 'under-maintenance' | 'scheduled' | 'inactive' | 'ended' | 'unknown';
  /** The present or next one. */
  window: { startMs: number; endMs: number } | null;
  monitorIds: readonly number[];
}

export interface MonitorFeed {
  list(): readonly MonitorRecord[];
  maintenance(): readonly MaintenanceRecord[];
  /** How the link stands; `off` when Uptime Kuma is not set up. */
  state(): 'off' | 'connecting' | 'live' | 'stale' | 'stopped';
  /** When something was heard last. */
  heardAtMs(): number | null;
  /** @throws AppError `upstream.*` */
  getBeats(monitorId: number, hours: number): Promise<readonly MonitorBeat[]>;
  /** @throws AppError `upstream.*` */
  getChart(monitorId: number, hours: number): Promise<MonitorChart>;
}
