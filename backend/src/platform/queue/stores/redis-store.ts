import { createRedisBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { fewEvents, type JobStore } from './job-store.ts';

const prefix = 'medianest';

/** Waits between attempts to reach a Redis that is away. */
const retryStrategy = (attempts: number) => Math.min(200 * attempts, 5000);

/** Jobs in Redis 6.2 or later, with `maxmemory-policy noeviction`: a Redis that evicts loses jobs. */
export const createRedisJobStore = (options: { url: string; onError: (error: Error) => void }): JobStore => {
  const connect = (maxRetriesPerRequest: number | null) => {
    const redis = new Redis(options.url, { maxRetriesPerRequest, retryStrategy });
    redis.on('error', options.onError);
    return redis;
  };
  // Who adds a job is told soon that Redis is away; who works waits for it to come back.
  let adding: Redis | undefined;
  let working: Redis | undefined;

  return {
    openQueue(name) {
      adding ??= connect(2);
      return new Queue(name, { ...fewEvents, connection: adding, prefix }, createRedisBackend);
    },
    openWorker(name, run, workerOptions) {
      working ??= connect(null);
      return new Worker(name, run, { ...workerOptions, connection: working, prefix }, createRedisBackend);
    },
    async close() {
      adding?.disconnect();
      working?.disconnect();
    },
  };
};
