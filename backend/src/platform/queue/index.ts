export { createJobQueue, createStoreComplaint } from './create-job-queue.ts';
export { registerJobMetrics } from './job-metrics.ts';
export { GiveUpError, RetryLaterError } from './outcome.ts';
export type {
  AddOptions,
  Backoff,
  JobCounts,
  JobDefinition,
  JobLine,
  JobQueue,
  RunningJob,
  WantedJob,
  WorkOptions,
} from './ports.ts';
export type { JobStore } from './stores/job-store.ts';
export { createPostgresJobStore, prepareJobTables } from './stores/postgres-store.ts';
