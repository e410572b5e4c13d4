import { expect, it } from 'vitest';
import { statuses } from '../beats/beat.ts';
import { createRollingBuckets } from './rolling-buckets.ts';

const { up, down, maintenance } = statuses;
const minute = 60_000;
const start = 1_000 * minute;

it('adds up what is in the window, and forgets what has left it', () => {
  const buckets = createRollingBuckets({ bucketMs: minute, buckets: 3 });
  buckets.add(start, { status: up, pingMs: 10 });
  buckets.add(start + 1, { status: up, pingMs: 30 });
  buckets.add(start + minute, { status: down, pingMs: null, times: 2 });
  expect(buckets.totals(start + minute)).toEqual({
    up: 2,
    down: 2,
    pending: 0,
    maintenance: 0,
    pingSumMs: 40,
  });
  expect(buckets.totals(start + 3 * minute)).toEqual({
    up: 0,
    down: 2,
    pending: 0,
    maintenance: 0,
    pingSumMs: 0,
  });
  expect(buckets.totals(start + 100 * minute)).toMatchObject({ up: 0, down: 0 });
});

it('gives its buckets newest first, without the empty ones', () => {
  const buckets = createRollingBuckets({ bucketMs: minute, buckets: 5 });
  buckets.add(start, { status: up, pingMs: 20 });
  buckets.add(start, { status: up, pingMs: 8 });
  buckets.add(start + 2 * minute, { status: maintenance, pingMs: null });
  expect(buckets.newest(start + 2 * minute, 5)).toEqual([
    {
      startsAt: start + 2 * minute,
      up: 0,
      down: 0,
      pending: 0,
      maintenance: 1,
      pingSumMs: 0,
      minMs: 0,
      maxMs: 0,
    },
    { startsAt: start, up: 2, down: 0, pending: 0, maintenance: 0, pingSumMs: 28, minMs: 8, maxMs: 20 },
  ]);
  expect(buckets.newest(start + 2 * minute, 2)).toHaveLength(1);
});

it('does not take what is older than its window', () => {
  const buckets = createRollingBuckets({ bucketMs: minute, buckets: 3 });
  buckets.add(start, { status: up, pingMs: 5 });
  buckets.add(start - 3 * minute, { status: down, pingMs: null });
  expect(buckets.totals(start)).toMatchObject({ up: 1, down: 0 });
});
