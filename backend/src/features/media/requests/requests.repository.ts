import type { Db } from '../../../database/client.ts';
import { createRequestReads, type RequestReads } from './request-reads.repository.ts';
import { createRequestWrites, type RequestWrites } from './request-writes.repository.ts';

export type RequestsRepository = RequestReads & RequestWrites;

export const createRequestsRepository = (db: Db): RequestsRepository => ({
  ...createRequestReads(db),
  ...createRequestWrites(db),
});
