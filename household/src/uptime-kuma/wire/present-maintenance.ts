import type { Maintenance } from '../maintenance/maintenances.ts';
import { durationMinutes, offsetText, type Plan, windowOf } from '../maintenance/plan.ts';
import type { World } from '../world.ts';
import { kumaSecond } from './time.ts';

/** `{"<id>": maintenance}`; it does not say of which monitors (uptime-kuma.md "maintenanceList"). */
export function presentMaintenances(world: World): Record<string, unknown> {
  const list = world.maintenances.list();
  return Object.fromEntries(
    list.map((maintenance) => [maintenance.id, presentMaintenance(world, maintenance)]),
  );
}

export function presentMaintenance(world: World, maintenance: Maintenance): Record<string, unknown> {
  const { id, title, description, plan, active } = maintenance;
  const now = world.clock.now();
  const timezone = plan.strategy === 'manual' ? 'UTC' : plan.timezone;
  return {
    ...{ id, title, description, strategy: plan.strategy, intervalDay: 1, active },
    ...timesOf(plan, now),
    ...cronOf(plan, world.dialect()),
    timezone,
    timezoneOption: plan.strategy === 'manual' ? 'SAME_AS_SERVER' : timezone,
    timezoneOffset: offsetText(timezone, now),
    status: world.maintenances.statusOf(maintenance, now),
  };
}

const midnight = { hours: 0, minutes: 0 };

/** Slots of a recurring one are in UTC with a Z, those of a single one in its own zone without. */
function timesOf(plan: Plan, now: number): Record<string, unknown> {
  const none = { weekdays: [], daysOfMonth: [] };
  if (plan.strategy === 'manual')
    return { dateRange: [null], timeRange: [midnight, midnight], ...none, timeslotList: [] };
  if (plan.strategy === 'single') {
    const [startDate, endDate] = [plan.from, plan.to].map((at) => localText(plan.timezone, at));
    return {
      ...{ dateRange: [startDate, endDate], timeRange: [midnight, midnight], ...none },
      timeslotList: [{ startDate, endDate }],
    };
  }
  const window = windowOf(plan, now);
  const slot = window === 'always' ? { from: now, to: now } : window;
  return {
    dateRange: [null],
    timeRange: [plan.start, plan.end].map((time) => ({ ...time, seconds: 0 })),
    ...none,
    timeslotList: [
      { startDate: new Date(slot.from).toISOString(), endDate: new Date(slot.to).toISOString() },
    ],
  };
}

function cronOf(plan: Plan, dialect: 1 | 2): Record<string, unknown> {
  if (plan.strategy !== 'recurring-interval') return { cron: '', durationMinutes: null };
  const { hours, minutes } = plan.start;
  const everyDay = dialect === 1 ? `${minutes} ${hours} */1 * *` : `${minutes} ${hours}  * * *`;
  const length = durationMinutes(plan);
  return { cron: everyDay, duration: length * 60, durationMinutes: length };
}

function localText(timezone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('sv', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return kumaSecond(Date.parse(`${parts.format(at).replace(' ', 'T')}Z`));
}
