import { type Status, statuses } from '../beats/beat.ts';

export type Counts = { up: number; down: number; pending: number; maintenance: number; pingSumMs: number };
export type Bucket = Counts & { readonly startsAt: number; readonly minMs: number; readonly maxMs: number };

export interface RollingBuckets {
  add(at: number, look: { status: Status; pingMs: number | null; times?: number }): void;
  /** Everything in the window that ends at `at`. */
  totals(at: number): Counts;
  /** The newest `limit` buckets that hold something, newest first. */
  newest(at: number, limit: number): Bucket[];
}

const fields = ['up', 'down', 'pending', 'maintenance', 'pingSumMs', 'minMs', 'maxMs'] as const;
const summed = ['up', 'down', 'pending', 'maintenance', 'pingSumMs'] as const;
const width = fields.length;
const offset = Object.fromEntries(fields.map((field, index) => [field, index])) as Record<
  (typeof fields)[number],
  number
>;
const fieldOfStatus = {
  [statuses.up]: 'up',
  [statuses.down]: 'down',
  [statuses.pending]: 'pending',
  [statuses.maintenance]: 'maintenance',
} as const;

/**
 * Counts looks in a window that moves with the time, in memory that does not grow:
 * hundreds of monitors keep a year each.
 */
export function createRollingBuckets(size: { bucketMs: number; buckets: number }): RollingBuckets {
  const cells = new Float32Array(size.buckets * width);
  const total: Counts = { up: 0, down: 0, pending: 0, maintenance: 0, pingSumMs: 0 };
  let newestIndex: number | null = null;

  const indexOf = (at: number) => Math.floor(at / size.bucketMs);
  const cellOf = (index: number) => (index % size.buckets) * width;
  const read = (cell: number, field: (typeof fields)[number]) => cells[cell + offset[field]] ?? 0;

  function clear(cell: number) {
    for (const field of summed) total[field] -= read(cell, field);
    cells.fill(0, cell, cell + width);
  }

  function moveTo(index: number) {
    const steps = Math.min(index - (newestIndex ?? index), size.buckets);
    for (let step = 0; step < steps; step += 1) clear(cellOf(index - step));
    newestIndex = Math.max(index, newestIndex ?? index);
  }

  function addPing(cell: number, pingMs: number, times: number) {
    const isFirst = read(cell, 'pingSumMs') === 0;
    cells[cell + offset.minMs] = isFirst ? pingMs : Math.min(read(cell, 'minMs'), pingMs);
    cells[cell + offset.maxMs] = Math.max(read(cell, 'maxMs'), pingMs);
    const before = read(cell, 'pingSumMs');
    cells[cell + offset.pingSumMs] = before + pingMs * times;
    total.pingSumMs += read(cell, 'pingSumMs') - before;
  }

  return {
    add(at, { status, pingMs, times = 1 }) {
      const index = indexOf(at);
      moveTo(index);
      if (newestIndex !== null && index <= newestIndex - size.buckets) return;
      const field = fieldOfStatus[status];
      const cell = cellOf(index);
      cells[cell + offset[field]] = read(cell, field) + times;
      total[field] += times;
      if (status === statuses.up && pingMs !== null) addPing(cell, pingMs, times);
    },
    totals(at) {
      moveTo(indexOf(at));
      return { ...total };
    },
    newest(at, limit) {
      moveTo(indexOf(at));
      const found: Bucket[] = [];
      const newest = newestIndex ?? 0;
      for (let index = newest; index > newest - Math.min(limit, size.buckets); index -= 1) {
        const cell = cellOf(index);
        const bucket = Object.fromEntries(fields.map((field) => [field, read(cell, field)]));
        const filled = { startsAt: index * size.bucketMs, ...bucket } as Bucket;
        if (filled.up + filled.down + filled.pending + filled.maintenance > 0) found.push(filled);
      }
      return found;
    },
  };
}
