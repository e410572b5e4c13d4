import * as z from 'zod';

const wallTime = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)$/;

/** "YYYY-MM-DD HH:mm:ss.SSS" without a zone, read as if it were UTC; null when it is none. */
export const parseAsUtc = (text: string): number | null => {
  const [, date, time] = wallTime.exec(text) ?? [];
  const atMs = date ? Date.parse(`${date}T${time}Z`) : Number.NaN;
  return Number.isNaN(atMs) ? null : atMs;
};

/** The time of a beat is UTC and does not say so (uptime-kuma.md, "Time"). */
export const beatTime = z
  .string()
  .max(40)
  .transform((text, context) => {
    const atMs = parseAsUtc(text);
    if (atMs !== null) return atMs;
    context.addIssue('no time');
    return z.NEVER;
  });

const formats = new Map<string, Intl.DateTimeFormat | null>();

const createFormat = (timeZone: string) => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  } catch {
    return null;
  }
};

/** Null for a zone that this machine does not know. Few are in use; a flood of names is not kept. */
const formatOf = (timeZone: string) => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = createFormat(timeZone);
  if (formats.size < 100) formats.set(timeZone, format);
  return format;
};

const wallClockOf = (format: Intl.DateTimeFormat, atMs: number): number => {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
};

/**
 * Turns a clock on the wall of a time zone into a moment; an unknown zone counts as UTC.
 *
 * @param wallMs what the clock shows, as if it were UTC
 */
const fromZone = (wallMs: number, timeZone: string): number => {
  const format = formatOf(timeZone);
  if (!format) return wallMs;
  const offsetAt = (atMs: number) => wallClockOf(format, atMs) - Math.floor(atMs / 1000) * 1000;
  // The offset of the first guess may be that of the other side of a change to or from summer time.
  const guess = wallMs - offsetAt(wallMs);
  return wallMs - offsetAt(guess);
};

const withZone = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** A moment that names its zone, or a clock on the wall of `timeZone`; null when it is neither. */
export const parseInZone = (text: string, timeZone: string): number | null => {
  if (text.length > 40) return null;
  if (withZone.test(text)) return Number.isNaN(Date.parse(text)) ? null : Date.parse(text);
  const wallMs = parseAsUtc(text);
  return wallMs === null ? null : fromZone(wallMs, timeZone);
};
