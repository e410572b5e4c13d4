import * as z from 'zod';
import { type Beat, readBeats } from '../wire/beat.ts';
import { type CallContext, callKuma } from './call.ts';

/** `intervalSeconds` is that of the monitor; it says how many checks an hour has. */
export type BeatsQuery = { monitorId: number; hours: number; intervalSeconds: number | null };

/** About 4 MB on the wire. Kuma cannot be asked in pages. */
const maxRows = 20_000;

/** 1.x checks every 20 s at most. */
const shortestIntervalSeconds = 20;

/** How many hours of single checks can be fetched at once. */
export const affordableHours = ({ hours, intervalSeconds }: BeatsQuery): number => {
  const checksPerHour = 3600 / Math.max(1, intervalSeconds ?? shortestIntervalSeconds);
  return Math.max(1, Math.min(Math.ceil(hours), Math.floor(maxRows / checksPerHour)));
};

/**
 * The single checks of the last hours, oldest first; fewer hours where that would be too many of them.
 *
 * 2.x keeps about a day or the last hundred of them, 1.x half a year (uptime-kuma.md, "Calls").
 *
 * @throws AppError `upstream.*`
 */
export const getBeats = async (context: CallContext, query: BeatsQuery): Promise<Beat[]> => {
  const { data } = await callKuma(context, {
    event: 'getMonitorBeats',
    args: [query.monitorId, affordableHours(query)],
    shape: { data: z.array(z.unknown()) },
  });
  return readBeats(data, maxRows);
};
