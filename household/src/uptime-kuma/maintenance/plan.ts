const dayMs = 86_400_000;
const minuteMs = 60_000;

type Time = { readonly hours: number; readonly minutes: number };

/** When a maintenance is: from switch to switch, once, or every day in a zone of its own. */
export type Plan =
  | { readonly strategy: 'manual' }
  | { readonly strategy: 'single'; readonly from: number; readonly to: number; readonly timezone: string }
  | {
      readonly strategy: 'recurring-interval';
      readonly start: Time;
      readonly end: Time;
      readonly timezone: string;
    };

export type MaintenanceDraft = {
  readonly title: string;
  readonly description: string;
  readonly plan: (now: number) => Plan;
  /** Names or ids. */
  readonly monitors: readonly (string | number)[];
};

export type MaintenanceWindow = { readonly from: number; readonly to: number };

/** The window that is running or comes next; for a single one that is over, the one that was. */
export function windowOf(plan: Plan, at: number): MaintenanceWindow | 'always' {
  if (plan.strategy === 'manual') return 'always';
  if (plan.strategy === 'single') return { from: plan.from, to: plan.to };
  const durationMs = durationMinutes(plan) * minuteMs;
  const candidates = [-1, 0, 1].map((days) => localTime(plan.start, { at: at + days * dayMs, plan }));
  const from = candidates.find((candidate) => candidate + durationMs > at) ?? at;
  return { from, to: from + durationMs };
}

export function durationMinutes({ start, end }: { start: Time; end: Time }): number {
  return (end.hours - start.hours) * 60 + end.minutes - start.minutes;
}

/** Minutes that a zone's clocks are ahead of UTC. */
export function offsetMinutes(timezone: string, at: number): number {
  const text = offsetText(timezone, at);
  const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** `+01:00` */
export function offsetText(timezone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', '') || '+00:00';
}

/** That time on the zone's calendar day of `at`. */
function localTime(time: Time, { at, plan }: { at: number; plan: { timezone: string } }): number {
  const aheadMs = offsetMinutes(plan.timezone, at) * minuteMs;
  const midnight = Math.floor((at + aheadMs) / dayMs) * dayMs;
  return midnight + (time.hours * 60 + time.minutes) * minuteMs - aheadMs;
}
