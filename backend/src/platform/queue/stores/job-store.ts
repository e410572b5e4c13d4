import type { Job, JobsOptions, JobType, Processor, WorkerOptions } from 'bullmq';

/** The parts of BullMQ's `Queue` that a line uses, whichever backend is behind them. */
export interface StoredQueue {
  on(event: 'error', listener: (error: Error) => void): unknown;
  add(name: string, data: unknown, options: JobsOptions): Promise<unknown>;
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  /** 1 when it was taken out or was not there. */
  remove(id: string): Promise<number>;
  getJob(id: string): Promise<object | undefined>;
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; data: unknown; opts: JobsOptions },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<boolean>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export type StoredJob = Job<unknown, void, string>;

/** The parts of BullMQ's `Worker` that a line uses. */
export interface StoreWorker {
  on(event: 'failed', listener: (job: StoredJob | undefined, error: Error) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (storedIds: string[]) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

export type StoreProcessor = Processor<unknown, void, string>;

/** Each change of a job is noted for listeners that we do not have; the store keeps a few of them. */
export const fewEvents = { streams: { events: { maxLen: 100 } } } as const;

/** Where jobs live. Nothing outside of `platform/queue` sees BullMQ. */
export interface JobStore {
  openQueue(name: string): StoredQueue;
  openWorker(name: string, run: StoreProcessor, options: Omit<WorkerOptions, 'connection'>): StoreWorker;
  /** After every queue and worker. */
  close(): Promise<void>;
}
