import { UnrecoverableError, WaitingError } from 'bullmq';
import type * as z from 'zod';
import type { Log } from '../../kernel/log.ts';
import { fromStoredId } from './job-ids.ts';
import { GiveUpError } from './outcome.ts';
import type { RunningJob, WorkOptions } from './ports.ts';
import type { StoredJob, StoreProcessor } from './stores/job-store.ts';

/** The runs of one line in this process, and the one way to stop them. */
export interface JobRuns {
  process: StoreProcessor;
  abort(id: string, reason?: Error): boolean;
  /** Aborts every run; what is handed over afterwards goes straight back. */
  stop(): void;
}

const stopped = () => new Error('The process stops');

/** Back into the queue as if it had never been taken. */
const putBack = async (job: StoredJob, token: string | undefined) => {
  await job.moveToWait(token);
  return new WaitingError();
};

export const createJobRuns = <Schema extends z.ZodType>(options: {
  queue: string;
  schema: Schema;
  attempts: number;
  run: WorkOptions<z.output<Schema>>['run'];
  log: Log;
}): JobRuns => {
  const { queue, schema, run, log } = options;
  const running = new Map<string, AbortController>();
  let isStopping = false;

  const read = (job: StoredJob): RunningJob<z.output<Schema>> => {
    const id = fromStoredId(job.id ?? '');
    const data = schema.safeParse(job.data);
    if (!data.success) {
      log.warn({ queue, jobId: id, err: data.error }, 'A job holds data of another version and is dropped');
      throw new UnrecoverableError('Data of another version');
    }
    const attempt = job.attemptsMade + 1;
    return {
      id,
      data: data.data,
      attempt,
      isLastAttempt: attempt >= (job.opts.attempts ?? options.attempts),
    };
  };

  return {
    async process(job, token) {
      if (isStopping) throw await putBack(job, token);
      const told = read(job);
      const controller = new AbortController();
      running.set(told.id, controller);
      try {
        await run(told, controller.signal);
      } catch (error) {
        if (isStopping) throw await putBack(job, token);
        if (error instanceof GiveUpError) throw new UnrecoverableError(error.message);
        throw error;
      } finally {
        running.delete(told.id);
      }
    },
    abort(id, reason) {
      const controller = running.get(id);
      controller?.abort(reason);
      return controller !== undefined;
    },
    stop() {
      isStopping = true;
      for (const controller of running.values()) controller.abort(stopped());
    },
  };
};
