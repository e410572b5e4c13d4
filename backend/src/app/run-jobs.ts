import { takeJobsLock } from '../database/jobs-lock.ts';
import { StartupError } from '../kernel/startup-error.ts';
import type { House } from './open-house.ts';

/** Long enough for the database to notice that a process was killed. */
const patienceMs = 10_000;

type Slices = House['slices'];

/** The jobs that any process may run, as long as none but portals or one worker does. */
export const startJobs = async ({ media, notifications, youtube, admin }: Slices): Promise<void> => {
  media.jobs.start();
  await notifications.start();
  await youtube.jobs.start();
  await admin.jobs.start();
};

/**
 * Takes the right to run jobs for a portal that runs its own.
 *
 * @throws StartupError while a worker has it
 */
export const shareJobs = async ({ infrastructure }: Pick<House, 'infrastructure'>) => {
  const { database, log } = infrastructure;
  const signal = AbortSignal.timeout(patienceMs);
  const lock = await takeJobsLock({ target: database.target, mode: 'shared', signal, log });
  if (lock) return { close: lock.release };
  throw new StartupError(
    'A worker runs the jobs of this database: set JOBS=worker for the portal too, or stop the worker.',
  );
};
