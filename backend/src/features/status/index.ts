import type { Db } from '../../database/client.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { createIncidentLog } from './incident-log.ts';
import { createIncidentRepository } from './incidents.repository.ts';
import type { Probe, StatusAudience } from './ports.ts';
import { createServiceBoard } from './service-board.ts';
import { createStatusRepository } from './status.repository.ts';
import { createStatusHandlers } from './status.routes.ts';
import { createStatusService } from './status.service.ts';

export type { Probe, ProbeResult, StatusAudience } from './ports.ts';

/** Incidents are kept as long as their hours. */
const incidentsKeptMs = 365 * 24 * 60 * 60_000;

export type StatusDependencies = {
  db: Db;
  clock: Clock;
  log: Log;
  probes: readonly Probe[];
  audience: StatusAudience;
  /** The monitors whose incidents a person may read of. */
  visibleMonitors(actor: Actor): readonly number[] | 'all';
};

/** How the outside services are and were, and what did not work. */
export const createStatus = (dependencies: StatusDependencies) => {
  const { db, clock, log, probes, audience, visibleMonitors } = dependencies;
  const incidentRepository = createIncidentRepository(db);
  const incidents = createIncidentLog({
    repository: incidentRepository,
    clock,
    onChange: audience.onIncident,
  });
  const status = createStatusService({
    board: createServiceBoard({ clock }),
    repository: createStatusRepository(db),
    pruneIncidents: (now) => incidentRepository.prune(new Date(now.getTime() - incidentsKeptMs)),
    incidents,
    probes,
    audience,
    clock,
    log,
  });
  const reader = {
    list: (actor: Actor, page: { offset: number; limit: number }) =>
      incidentRepository.list({ monitorIds: visibleMonitors(actor) }, page),
  };
  return { ...status, incidents, handlers: createStatusHandlers(status, reader) };
};
