import type { Db } from '../../../database/client.ts';
import { createDownloadReads } from './download-reads.repository.ts';
import { createDownloadWrites } from './download-writes.repository.ts';
import { createFollowsRepository } from './follows.repository.ts';
import { createQueueRepository } from './queue.repository.ts';

export const createRows = (db: Db) => ({
  reads: createDownloadReads(db),
  writes: createDownloadWrites(db),
  queue: createQueueRepository(db),
  follows: createFollowsRepository(db),
});

export type Rows = ReturnType<typeof createRows>;
