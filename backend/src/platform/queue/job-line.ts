import { randomUUID } from 'node:crypto';
import type { JobsOptions, JobType } from 'bullmq';
import type * as z from 'zod';
import type { Log } from '../../kernel/log.ts';
import { usualBackoff } from './backoff.ts';
import { toStoredId } from './job-ids.ts';
import { type JobWorker, startJobWorker } from './job-worker.ts';
import type { AddOptions, JobDefinition, JobLine, WorkOptions } from './ports.ts';
import type { JobStore } from './stores/job-store.ts';

/** A line, with what the queue that owns it needs. */
export type OwnedLine<Data> = JobLine<Data> & {
  failures(): number;
  close(): Promise<void>;
};

/** What has ended leaves nothing: the rows tell how it went, and the id is free again. */
const leaveNothing = { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 } as const;

/** Larger numbers are later, and this is the largest that stores accept. */
const maxPriority = 2_097_152;

/** PostgreSQL calls what waits in a paused queue `paused`; the types have forgotten that state. */
const countedStates = ['wait', 'paused', 'prioritized', 'delayed', 'active'] as JobType[];

export const createJobLine = <Schema extends z.ZodType>(
  definition: JobDefinition<Schema>,
  dependencies: {
    store: JobStore;
    log: Log;
    lockMs: number;
    closeMs: number;
    onError: (error: Error) => void;
  },
): OwnedLine<z.output<Schema>> => {
  type Data = z.output<Schema>;
  const { name, data: schema, attempts = 1, backoff = usualBackoff } = definition;
  const { store, onError } = dependencies;
  const queue = store.openQueue(name);
  queue.on('error', onError);
  let worker: JobWorker | undefined;
  let failures = 0;

  const toOptions = ({ id = randomUUID(), delayMs, priority, ...other }: AddOptions): JobsOptions => ({
    ...leaveNothing,
    jobId: toStoredId(id),
    attempts: other.attempts ?? attempts,
    backoff: { type: 'own' },
    ...(delayMs !== undefined && { delay: Math.max(0, Math.round(delayMs)) }),
    ...(priority !== undefined && { priority: Math.min(priority, maxPriority) }),
  });
  const toJob = (data: Data, options: AddOptions) => ({
    name,
    data: schema.parse(data),
    opts: toOptions(options),
  });

  return {
    name,
    async add(data, options = {}) {
      const job = toJob(data, options);
      await queue.add(job.name, job.data, job.opts);
    },
    async wake(jobs) {
      if (jobs.length > 0) await queue.addBulk(jobs.map(({ data, ...options }) => toJob(data, options)));
    },
    remove: async (id) =>
      (await queue.getJob(toStoredId(id))) !== undefined && (await queue.remove(toStoredId(id))) === 1,
    abort: (id, reason) => worker?.abort(id, reason) ?? false,
    work(work: WorkOptions<Data>) {
      if (worker) throw new Error(`Jobs of ${name} are worked on already.`);
      const onGaveUp = () => {
        failures += 1;
      };
      worker = startJobWorker({ ...dependencies, queue: name, schema, attempts, backoff, work, onGaveUp });
    },
    async every(everyMs, data) {
      const { jobId: _none, ...opts } = toOptions({});
      await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: schema.parse(data), opts });
    },
    stopEvery: async () => void (await queue.removeJobScheduler(name)),
    pause: () => queue.pause(),
    resume: () => queue.resume(),
    isPaused: () => queue.isPaused(),
    async counts() {
      const found = await queue.getJobCounts(...countedStates);
      const of = (state: string) => found[state] ?? 0;
      return {
        waiting: of('wait') + of('paused') + of('prioritized'),
        delayed: of('delayed'),
        active: of('active'),
      };
    },
    failures: () => failures,
    async close() {
      await worker?.close();
      await queue.close();
    },
  };
};
