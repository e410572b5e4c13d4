import { type Services, serviceNames } from '../../faults/services.ts';
import type { Dialect } from '../dialect.ts';
import { pingAt } from '../history/pings.ts';
import type { Maintenances } from '../maintenance/maintenances.ts';
import { type Monitor, upMessageOf } from '../monitors/monitor.ts';
import type { Monitors } from '../monitors/monitors.ts';
import { statuses } from './beat.ts';
import type { Look } from './found.ts';
import { groupPing, lookAtChildren } from './look-at-children.ts';
import { troubleOf } from './trouble.ts';

export type Watched = {
  readonly monitors: Monitors;
  readonly maintenances: Maintenances;
  readonly services: Services;
  readonly dialect: () => Dialect;
};

/** Looks at the monitored thing, as the simulated world has it at that moment. */
export function lookAt(watched: Watched, monitor: Monitor, at: number): Look {
  const { monitors, maintenances, services, dialect } = watched;
  if (monitor.forced) return asForced(watched, monitor, at);
  if (maintenances.covers([monitor, ...monitors.groupsAbove(monitor)], at)) return inMaintenance;
  if (monitor.type === 'group') return lookAtChildren(monitors.childrenOf(monitor.id), dialect());
  if (isInDownPhase(monitor, at)) return failed('Request failed with status code 503');

  const followed = serviceNames.find((name) => name === monitor.follows);
  const trouble = followed ? troubleOf(services.fault(followed), monitor) : null;
  if (trouble?.message) return failed(trouble.message);
  const pingMs = usualPing(monitor, at);
  return {
    status: statuses.up,
    message: upMessageOf(monitor.type),
    pingMs: pingMs === null ? null : pingMs + (trouble?.delayMs ?? 0),
    isPushed: monitor.type === 'push',
  };
}

const inMaintenance: Look = {
  status: statuses.maintenance,
  message: 'Monitor under maintenance',
  pingMs: null,
};

const failed = (message: string): Look => ({ status: statuses.down, message, pingMs: null });

function asForced({ monitors, dialect }: Watched, monitor: Monitor, at: number): Look {
  const wanted = monitor.forced?.status ?? 'up';
  const messages = {
    up: upMessageOf(monitor.type),
    down: monitor.type === 'push' ? 'No heartbeat in the time window' : 'Request failed with status code 503',
    pending: 'Request failed with status code 503',
    maintenance: inMaintenance.message,
  };
  const look = {
    status: statuses[wanted],
    message: monitor.forced?.message ?? messages[wanted],
    isFinal: true,
  };
  if (monitor.type !== 'group') return { ...look, pingMs: wanted === 'up' ? usualPing(monitor, at) : null };
  const pingMs = groupPing(monitors.childrenOf(monitor.id), dialect());
  return { ...look, pingMs: wanted === 'up' || wanted === 'pending' ? pingMs : null };
}

function usualPing(monitor: Monitor, at: number): number | null {
  const { seed, usualPingMs: usualMs } = monitor;
  return usualMs === null ? null : pingAt({ seed, usualMs, at, intervalMs: monitor.intervalSeconds * 1000 });
}

function isInDownPhase({ flapping, flapsSince }: Monitor, at: number): boolean {
  if (!flapping) return false;
  const period = flapping.upSeconds + flapping.downSeconds;
  return ((at - flapsSince) / 1000) % period >= flapping.upSeconds;
}
