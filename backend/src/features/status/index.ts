import type { Db } from '../../database/client.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { createIncidentLog } from './incident-log.ts';
import { createIncidentRepository } from './incidents.repository.ts';
import type { MonitorFeed } from './monitor-feed.ts';
import { createMonitorIncidents } from './monitor-incidents.ts';
import { createMonitorRepository } from './monitors.repository.ts';
import { createMonitorHandlers } from './monitors.routes.ts';
import { createMonitorsService } from './monitors.service.ts';
import type { Probe, StatusAudience } from './ports.ts';
import { createServiceBoard } from './service-board.ts';
import { createStatusRepository } from './status.repository.ts';
import { createStatusHandlers } from './status.routes.ts';
import { createStatusService } from './status.service.ts';
import { createWeekShares } from './week-shares.ts';

export type { MaintenanceRecord, MonitorBeat, MonitorFeed } from './monitor-feed.ts';
export { plainDescription } from './plain-description.ts';
export type { Probe, ProbeResult, StatusAudience } from './ports.ts';
export { presentBeat } from './present-monitor.ts';

/** Incidents of more than a year ago are forgotten. */
const incidentsKeptMs = 365 * 24 * 60 * 60_000;

export type StatusDependencies = {
  db: Db;
  clock: Clock;
  log: Log;
  probes: readonly Probe[];
  feed: MonitorFeed;
  audience: StatusAudience;
  /** How often each service is looked at. */
  probeEveryMs?: number | undefined;
};

/** How the outside services and the monitors of Uptime Kuma are and were, and what did not work. */
export const createStatus = (dependencies: StatusDependencies) => {
  const { db, clock, log, probes, feed, audience, probeEveryMs } = dependencies;
  const incidentRepository = createIncidentRepository(db);
  const incidents = createIncidentLog({
    repository: incidentRepository,
    clock,
    onChange: audience.onIncident,
  });
  const week = createWeekShares({ feed, log });
  const monitors = createMonitorsService({
    feed,
    week,
    repository: createMonitorRepository(db),
    now: () => clock.now().getTime(),
  });
  const service = createStatusService({
    board: createServiceBoard({ clock }),
    repository: createStatusRepository(db),
    pruneIncidents: (now) => incidentRepository.prune(new Date(now.getTime() - incidentsKeptMs)),
    incidents,
    probes,
    audience,
    clock,
    log,
    probeEveryMs,
  });

  const listIncidents = async (actor: Actor, page: { offset: number; limit: number }) => {
    await monitors.load();
    return incidentRepository.list({ monitorIds: monitors.visibleIds(actor) }, page);
  };
  const openIncidents = (actor: Actor) =>
    incidents
      .listOpen()
      .filter(({ subject }) => subject.kind === 'service' || monitors.isShownTo(actor, Number(subject.id)))
      .map(({ startedAt, ...open }) => ({ ...open, startedAt: startedAt.toISOString(), endedAt: null }));

  const life = {
    async start() {
      await service.start();
      week.start();
    },
    async close() {
      week.close();
      await service.close();
    },
  };

  return {
    status: { ...service, ...life, ...createMonitorIncidents({ feed, incidents, log }), openIncidents },
    monitors,
    handlers: {
      ...createStatusHandlers(service, { list: listIncidents }),
      ...createMonitorHandlers(monitors),
    },
  };
};
