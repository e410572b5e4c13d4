import type { Beat, Incident, ServiceName, ServiceState, ServiceStatus } from '@medianest/shared';

/** What one look at a service found. */
export interface ProbeResult {
  status: Exclude<ServiceState, 'unknown'>;
  responseTimeMs: number | null;
  /** What is wrong, for people, without addresses. */
  message: string | null;
}

/** One way to see how a service is. */
export interface Probe {
  name: ServiceName;
  /** Resolves with what was found; null when the service is not set up, or switched off. */
  run(signal: AbortSignal): Promise<ProbeResult | null>;
}

/** Where changes go as they happen. */
export interface StatusAudience {
  onServices(services: ServiceStatus[]): void;
  /** `wasDropped`: it ended because nobody looks any more, not because all is well. */
  onIncident(incident: Incident, how: { wasDropped: boolean }): void;
}

export type { Beat, Incident, ServiceName, ServiceState, ServiceStatus };
