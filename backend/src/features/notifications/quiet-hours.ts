import type { QuietHours } from '@medianest/shared';

const minuteMs = 60_000;
const minutesOfDay = 1440;

/** No clock anywhere is moved further than this. */
const longestShiftMinutes = 120;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string) => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
};

const minutesIn = (clockTime: string): number => {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  return hours * 60 + minutes;
};

/** What a clock on the wall shows there, in minutes since midnight. */
const wallMinutes = (at: number, timeZone: string) => minutesIn(formatOf(timeZone).format(at));

const isQuiet = (wall: number, from: number, to: number) =>
  from <= to ? from <= wall && wall < to : from <= wall || wall < to;

/**
 * When something may be sent that happens now: at once, or at the end of the quiet hours.
 *
 * The end is looked for minute by minute on the clock of the person's wall: on days on which clocks are
 * moved it comes earlier or later, and the time itself may not exist.
 */
export const afterQuietHours = (quietHours: QuietHours | null, now: Date): Date => {
  if (!quietHours) return now;
  const { timeZone } = quietHours;
  const [from, to] = [minutesIn(quietHours.from), minutesIn(quietHours.to)];
  const wall = wallMinutes(now.getTime(), timeZone);
  if (!isQuiet(wall, from, to)) return now;
  const remaining = (to - wall + minutesOfDay) % minutesOfDay;
  const certain = Math.max(1, remaining - longestShiftMinutes);
  let end = Math.floor(now.getTime() / minuteMs) * minuteMs + certain * minuteMs;
  while (isQuiet(wallMinutes(end, timeZone), from, to)) end += minuteMs;
  return new Date(end);
};
