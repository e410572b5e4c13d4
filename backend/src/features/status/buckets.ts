import type { Beat } from '@medianest/shared';
import type { ProbeResult } from './ports.ts';

/** Checks of one stretch of time, counted. */
export interface Bucket {
  up: number;
  degraded: number;
  down: number;
  /** Of the checks that were answered. */
  responseMsTotal: number;
}

export const emptyBucket = (): Bucket => ({ up: 0, degraded: 0, down: 0, responseMsTotal: 0 });

export const bucketOf = ({ status, responseTimeMs }: ProbeResult): Bucket => ({
  ...emptyBucket(),
  [status]: 1,
  responseMsTotal: status === 'down' ? 0 : (responseTimeMs ?? 0),
});

export const addBucket = (sum: Bucket, { up, degraded, down, responseMsTotal }: Bucket): Bucket => ({
  up: sum.up + up,
  degraded: sum.degraded + degraded,
  down: sum.down + down,
  responseMsTotal: sum.responseMsTotal + responseMsTotal,
});

const answered = ({ up, degraded }: Bucket) => up + degraded;

/** The share of checks that were answered, slow ones too, in percent with two digits; null without checks. */
export const uptimeOf = (bucket: Bucket): number | null => {
  const checks = answered(bucket) + bucket.down;
  return checks === 0 ? null : Math.round((answered(bucket) / checks) * 10_000) / 100;
};

/** The worst of a stretch of time, and its mean answer time. */
export const beatOf = (startMs: number, bucket: Bucket): Beat => {
  const { up, degraded, down, responseMsTotal } = bucket;
  const status = down > 0 ? 'down' : degraded > 0 ? 'degraded' : up > 0 ? 'up' : 'unknown';
  return {
    at: new Date(startMs).toISOString(),
    status,
    responseTimeMs: answered(bucket) > 0 ? Math.round(responseMsTotal / answered(bucket)) : null,
  };
};
