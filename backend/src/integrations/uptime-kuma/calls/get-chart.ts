import * as z from 'zod';
import { readEach } from '../wire/loose-types.ts';
import { hasChartData } from '../wire/server-info.ts';
import { type CallContext, callKuma } from './call.ts';
import { bucketBeats, bucketSecondsOf, type ChartBucket } from './chart-bucket.ts';
import { affordableHours, type BeatsQuery, getBeats } from './get-beats.ts';

export type Chart = {
  bucketSeconds: number;
  /** How far back it goes: less than was asked for where that would be too much to fetch. */
  hours: number;
  /** Oldest first. */
  buckets: ChartBucket[];
};

const count = z.number().int().nonnegative().catch(0);
const pingMs = z.number().nonnegative().nullable().catch(null);

const rowSchema = z
  .object({
    timestamp: z.number().int().positive(),
    up: count,
    down: count,
    maintenance: count,
    avgPing: pingMs,
    minPing: pingMs,
    maxPing: pingMs,
  })
  .transform(({ timestamp, up, down, maintenance, avgPing, minPing, maxPing }): ChartBucket => {
    // Without a check that was up the pings are zeros.
    const [avgPingMs, minPingMs, maxPingMs] = up > 0 ? [avgPing, minPing, maxPing] : [null, null, null];
    return { startMs: timestamp * 1000, up, down, maintenance, avgPingMs, minPingMs, maxPingMs };
  });

/** A day of minutes is the most that Kuma answers. */
const maxBuckets = 1500;

const yearHours = 8760;

const askForChart = async (context: CallContext, query: BeatsQuery): Promise<Chart> => {
  const hours = Math.min(yearHours, Math.max(1, Math.ceil(query.hours)));
  const { data } = await callKuma(context, {
    event: 'getMonitorChartData',
    args: [query.monitorId, hours],
    shape: { data: z.array(z.unknown()) },
  });
  const buckets = readEach(rowSchema, data, maxBuckets).sort((a, b) => a.startMs - b.startMs);
  return { bucketSeconds: bucketSecondsOf(hours), hours, buckets };
};

const buildChart = async (context: CallContext, query: BeatsQuery): Promise<Chart> => {
  const bucketSeconds = bucketSecondsOf(query.hours);
  const beats = await getBeats(context, query);
  return { bucketSeconds, hours: affordableHours(query), buckets: bucketBeats(beats, bucketSeconds) };
};

/**
 * How a monitor did over the last hours: from Kuma's own statistics in 2.x, summed up here for 1.x.
 *
 * @throws AppError `upstream.*`
 */
export const getChart = (context: CallContext, query: BeatsQuery): Promise<Chart> =>
  hasChartData(context.version() ?? '') ? askForChart(context, query) : buildChart(context, query);
