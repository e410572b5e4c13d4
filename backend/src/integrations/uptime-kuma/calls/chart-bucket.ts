import type { Beat } from '../wire/beat.ts';

/** The checks of a minute, an hour or a day. Where nothing was checked there is no bucket. */
export type ChartBucket = {
  startMs: number;
  up: number;
  /** Pending ones too, as Kuma counts them. */
  down: number;
  maintenance: number;
  avgPingMs: number | null;
  minPingMs: number | null;
  maxPingMs: number | null;
};

/** As fine as Kuma 2.x answers: minutes for a day, hours for a month, days for a year. */
export const bucketSecondsOf = (hours: number): number => {
  if (hours <= 24) return 60;
  return hours <= 720 ? 3600 : 86_400;
};

const bucketOf = (startMs: number, beats: readonly Beat[]): ChartBucket => {
  const count = (...statuses: Beat['status'][]) =>
    beats.filter(({ status }) => statuses.includes(status)).length;
  const pings = beats.flatMap(({ status, pingMs }) => (status === 'up' && pingMs !== null ? [pingMs] : []));
  const hasPings = pings.length > 0;
  return {
    startMs,
    up: count('up'),
    down: count('down', 'pending'),
    maintenance: count('maintenance'),
    avgPingMs: hasPings ? pings.reduce((sum, ping) => sum + ping, 0) / pings.length : null,
    minPingMs: hasPings ? Math.min(...pings) : null,
    maxPingMs: hasPings ? Math.max(...pings) : null,
  };
};

/** Sums single checks up, oldest first. */
export const bucketBeats = (beats: readonly Beat[], bucketSeconds: number): ChartBucket[] => {
  const lengthMs = bucketSeconds * 1000;
  const grouped = Map.groupBy(beats, ({ atMs }) => Math.floor(atMs / lengthMs) * lengthMs);
  return [...grouped]
    .map(([startMs, within]) => bucketOf(startMs, within))
    .sort((a, b) => a.startMs - b.startMs);
};
