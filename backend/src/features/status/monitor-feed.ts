/** What Uptime Kuma tells, as this slice reads it. Shares are 0 to 1, times milliseconds since the epoch. */
export interface MonitorRecord {
  monitor: {
    id: number;
    name: string;
    type: string;
    parentId: number | null;
    /** False when it, or a group above, is paused. */
    isActive: boolean;
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
}
