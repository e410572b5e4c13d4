import type { Monitor } from '../monitors/monitor.ts';
import type { Monitors } from '../monitors/monitors.ts';
import { type MaintenanceDraft, type Plan, windowOf } from './plan.ts';

export type Maintenance = {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly plan: Plan;
  readonly monitorIds: readonly number[];
  active: boolean;
};

export const maintenanceStatuses = ['under-maintenance', 'scheduled', 'inactive', 'ended'] as const;
export type MaintenanceStatus = (typeof maintenanceStatuses)[number];

export interface Maintenances {
  list(): readonly Maintenance[];
  find(id: number): Maintenance | null;
  add(draft: MaintenanceDraft): Maintenance;
  statusOf(maintenance: Maintenance, at: number): MaintenanceStatus;
  /** Whether one of these monitors is being worked on. */
  covers(monitors: readonly Monitor[], at: number): boolean;
  reset(): void;
}

export function createMaintenances(input: {
  drafts: readonly MaintenanceDraft[];
  monitors: Monitors;
  now: () => number;
}): Maintenances {
  const byId = new Map<number, Maintenance>();
  let lastId = 0;

  function add({ title, description, plan, monitors }: MaintenanceDraft): Maintenance {
    const monitorIds = monitors.flatMap((name) => input.monitors.findByReference(name)?.id ?? []);
    lastId += 1;
    const maintenance = { id: lastId, title, description, monitorIds, plan: plan(input.now()), active: true };
    byId.set(lastId, maintenance);
    return maintenance;
  }

  function statusOf({ active, plan }: Maintenance, at: number): MaintenanceStatus {
    if (!active) return 'inactive';
    const window = windowOf(plan, at);
    if (window === 'always') return 'under-maintenance';
    if (window.to <= at) return 'ended';
    return window.from <= at ? 'under-maintenance' : 'scheduled';
  }

  function reset() {
    byId.clear();
    lastId = 0;
    for (const draft of input.drafts) add(draft);
  }

  reset();
  return {
    list: () => [...byId.values()],
    find: (id) => byId.get(id) ?? null,
    add,
    statusOf,
    covers: (monitors, at) =>
      [...byId.values()].some(
        (maintenance) =>
          monitors.some(({ id }) => maintenance.monitorIds.includes(id)) &&
          statusOf(maintenance, at) === 'under-maintenance',
      ),
    reset,
  };
}
