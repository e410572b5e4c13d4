import * as z from 'zod';
import { kumaId, looseNumber } from '../wire/loose-types.ts';

/**
 * Kuma's own figures of a monitor; shares are 0 to 1, null means that nothing was sent.
 *
 * 1.x weighs by duration and counts maintenance as up; 2.x counts beats, pending ones as down, and
 * leaves maintenance out (uptime-kuma.md, "uptime"). The year is told by 2.x alone.
 */
export type Statistics = Readonly<{
  uptime24h: number | null;
  uptime30d: number | null;
  uptime1y: number | null;
  /** Over 24 hours. */
  avgPingMs: number | null;
}>;

export const noStatistics: Statistics = { uptime24h: null, uptime30d: null, uptime1y: null, avgPingMs: null };

/** What one event tells of one monitor. */
export type Figure = { monitorId: number; change: Partial<Statistics> };

const keyByPeriod = { 24: 'uptime24h', 720: 'uptime30d', '1y': 'uptime1y' } as const;

const share = z
  .number()
  .transform((value) => Math.min(1, Math.max(0, value)))
  .nullable()
  .catch(null);

const uptimeSchema = z.tuple([kumaId, z.literal([24, 720, '1y']), share], z.unknown()).transform(
  ([monitorId, period, value]): Figure => ({
    monitorId,
    change: { [keyByPeriod[period]]: value },
  }),
);

const avgPingSchema = z
  .tuple([kumaId, looseNumber], z.unknown())
  .transform(([monitorId, avgPingMs]): Figure => ({ monitorId, change: { avgPingMs } }));

export const figureSchemas = { uptime: uptimeSchema, avgPing: avgPingSchema };

/** The same object comes back when nothing changed. */
export const withFigure = (known: Statistics, change: Partial<Statistics>): Statistics => {
  const next = { ...known, ...change };
  const isSame =
    next.uptime24h === known.uptime24h &&
    next.uptime30d === known.uptime30d &&
    next.uptime1y === known.uptime1y &&
    next.avgPingMs === known.avgPingMs;
  return isSame ? known : next;
};
