import { setTimeout as wait } from 'node:timers/promises';
import type * as z from 'zod';
import type { Log } from '../../kernel/log.ts';
import { waitBeforeRetry } from './backoff.ts';
import { fromStoredId } from './job-ids.ts';
import type { Backoff, WorkOptions } from './ports.ts';
import { createJobRuns } from './run-job.ts';
import type { JobStore, StoredJob } from './stores/job-store.ts';

export interface JobWorker {
  abort(id: string, reason?: Error): boolean;
  close(): Promise<void>;
}

/** A job whose process died this often with it is no longer given to anybody. */
const maxStalledCount = 5;

/**
 * Starts to run the jobs of one line.
 *
 * @param options.lockMs how long a job counts as taken without a sign from its worker
 * @param options.closeMs how long `close` waits for runs that were told to stop
 */
export const startJobWorker = <Schema extends z.ZodType>(options: {
  queue: string;
  store: JobStore;
  schema: Schema;
  attempts: number;
  backoff: Backoff;
  work: WorkOptions<z.output<Schema>>;
  lockMs: number;
  closeMs: number;
  log: Log;
  onGaveUp: () => void;
  onError: (error: Error) => void;
}): JobWorker => {
  const { queue, store, backoff, work, log } = options;
  const runs = createJobRuns({ ...options, run: work.run });
  const worker = store.openWorker(queue, runs.process, {
    concurrency: work.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: options.lockMs,
    maxStalledCount,
    settings: {
      backoffStrategy: (attemptsMade, _type, error) => waitBeforeRetry(backoff, { attemptsMade, error }),
    },
  });

  const report = (job: StoredJob | undefined, error: Error) => {
    const isOver = !job || job.finishedOn !== undefined;
    const facts = { queue, jobId: fromStoredId(job?.id ?? ''), attempts: job?.attemptsMade, err: error };
    if (!isOver) return log.info(facts, 'A job failed and is tried again');
    options.onGaveUp();
    log.warn(facts, 'A job failed for good');
  };
  worker.on('failed', report);
  worker.on('error', options.onError);
  worker.on('lockRenewalFailed', (storedIds) => {
    for (const id of storedIds) runs.abort(fromStoredId(id), new Error('Another process took the job over'));
  });

  return {
    abort: runs.abort,
    async close() {
      runs.stop();
      const timer = new AbortController();
      const tooLong = wait(options.closeMs, 'too long' as const, { signal: timer.signal }).catch(
        () => 'ended',
      );
      const ended = await Promise.race([worker.close(), tooLong]);
      timer.abort();
      if (ended !== 'too long') return;
      log.warn({ queue }, 'A job did not stop in time and is left behind');
      await worker.disconnect();
    },
  };
};
