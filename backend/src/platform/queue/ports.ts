import type * as z from 'zod';

/** What a run is told of its job. */
export interface RunningJob<Data> {
  /** As given to `add`; jobs of a schedule have one of their own. */
  id: string;
  data: Data;
  /** 1 for the first run. */
  attempt: number;
  /** When this run fails, nobody tries again. */
  isLastAttempt: boolean;
}

/** The waits between attempts: `firstMs`, doubled each time up to `maxMs`, each up to a fifth shorter or longer. */
export interface Backoff {
  firstMs: number;
  maxMs: number;
}

export interface JobDefinition<Schema extends z.ZodType> {
  /** Names the queue in the store and in metrics: `youtube.download`. No colon. */
  name: string;
  /** Checked when a job is added, and again when it runs: another version may have added it. */
  data: Schema;
  /** 1 when absent: a failure is final. */
  attempts?: number;
  /** One second to five minutes when absent. */
  backoff?: Backoff;
}

export interface AddOptions {
  /** A job with this id that still waits or runs makes the new one superfluous. Generated when absent. */
  id?: string;
  delayMs?: number;
  /** In the place of the definition's. */
  attempts?: number;
  /** 1 goes first; jobs without a priority go before all that have one. */
  priority?: number;
}

/** A job that should be in the queue, as read from the rows that are the truth. */
export type WantedJob<Data> = { data: Data } & AddOptions & { id: string };

export interface WorkOptions<Data> {
  /** How many run at a time in this process. */
  concurrency: number;
  /**
   * Must be idempotent: after a crash the same job runs again.
   *
   * `signal` is aborted when the process stops, when `abort` names the job, or when another process has
   * taken the job over. A run that fails after a stop costs no attempt and goes back into the queue.
   *
   * @throws RetryLaterError to choose the wait; GiveUpError to have no further attempt
   */
  run(job: RunningJob<Data>, signal: AbortSignal): Promise<void>;
}

export interface JobCounts {
  /** Ready to run, the paused ones too. */
  waiting: number;
  /** Waiting for their time: a delay, a backoff, the next turn of a schedule. */
  delayed: number;
  active: number;
}

/**
 * The jobs of one kind. A job wakes a worker and is no truth of its own: when it has ended, well or not,
 * nothing of it stays, and its id may be used again.
 */
export interface JobLine<Data> {
  readonly name: string;
  /**
   * Adds a job, unless one with its id waits or runs.
   *
   * One that runs has perhaps read its rows already: a run therefore looks at them again before it ends.
   */
  add(data: Data, options?: AddOptions): Promise<void>;
  /** Puts back at start what the rows want done; jobs that are there stay as they are. */
  wake(jobs: readonly WantedJob<Data>[]): Promise<void>;
  /** Takes a job out that waits. False when there is none, or it runs: `abort` ends that. */
  remove(id: string): Promise<boolean>;
  /** Aborts the signal of a run in this process; false when it does not run here. */
  abort(id: string, reason?: Error): boolean;
  /** Runs jobs in this process from now on; once per process. */
  work(options: WorkOptions<Data>): void;
  /**
   * Adds a job now and then every `everyMs`, however many processes ask for it: one job per turn.
   * Each line has one schedule; another interval replaces it.
   */
  every(everyMs: number, data: Data): Promise<void>;
  stopEvery(): Promise<void>;
  /** In every process: what runs goes on, what waits stays. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  counts(): Promise<JobCounts>;
}

/** The jobs of the portal, kept in PostgreSQL or Redis and worked on by any of its processes. */
export interface JobQueue {
  /** @throws Error when the name is taken */
  define<Schema extends z.ZodType>(definition: JobDefinition<Schema>): JobLine<z.output<Schema>>;
  /** Every line by name. */
  counts(): Promise<Record<string, JobCounts>>;
  /** Jobs that failed for good in this process since it started, by line. */
  failures(): Record<string, number>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Takes no new job, aborts what runs, waits for it within bounds, and frees the connections. */
  close(): Promise<void>;
}
