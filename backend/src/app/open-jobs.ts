import { connectionLimits } from '../database/client.ts';
import { type DatabaseTarget, toClientConfig } from '../database/target.ts';
import type { Log } from '../kernel/log.ts';
import type { Config } from '../platform/config/load-config.ts';
import {
  createJobQueue,
  createPostgresJobStore,
  createStoreComplaint,
  type JobQueue,
  type JobStore,
} from '../platform/queue/index.ts';

type Wanted = { config: Pick<Config, 'REDIS_URL'>; target: DatabaseTarget; log: Log };

const openStore = async ({ config, target, log }: Wanted): Promise<JobStore> => {
  const onError = createStoreComplaint(log);
  if (!config.REDIS_URL) {
    return createPostgresJobStore({
      connection: { ...toClientConfig(target), ...connectionLimits },
      onError,
    });
  }
  // The client of Redis costs memory that a household without one does not spend.
  const { createRedisJobStore } = await import('../platform/queue/stores/redis-store.ts');
  return createRedisJobStore({ url: config.REDIS_URL, onError });
};

/** Jobs in the database, or in Redis where REDIS_URL names one. Connects with the first line. */
export const openJobs = async (wanted: Wanted): Promise<JobQueue> =>
  createJobQueue({ store: await openStore(wanted), log: wanted.log });
