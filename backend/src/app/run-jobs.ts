import { setTimeout as pause } from 'node:timers/promises';
import { takeJobsLock } from '../database/jobs-lock.ts';
import { StartupError } from '../kernel/startup-error.ts';
import type { House } from './open-house.ts';

/** Long enough for the database to notice that a process was killed. */
const patienceMs = 10_000;

const againMs = 2000;

/** The jobs that any process may run, as long as none but portals or one worker does. */
export const startJobs = async (house: Pick<House, 'slices' | 'infrastructure'>): Promise<void> => {
  const { media, notifications, youtube, admin } = house.slices;
  media.jobs.start();
  await notifications.start();
  // Not waited for: a file server that hangs keeps nobody from the pages.
  youtube.jobs.start().catch((err: unknown) => {
    house.infrastructure.log.warn(
      { err },
      'Downloads could not be taken up; they go on after the next start',
    );
  });
  await admin.jobs.start();
};

const takenByWorker = () =>
  new StartupError(
    'A worker runs the jobs of this database: set JOBS=worker for the portal too, or stop the worker.',
  );

/**
 * Takes the right to run jobs for a portal that runs its own, and takes it again when the database comes back.
 *
 * @throws StartupError while a worker has it
 */
export const shareJobs = async ({ infrastructure }: Pick<House, 'infrastructure'>) => {
  const { database, log } = infrastructure;
  const closing = new AbortController();
  const take = (signal: AbortSignal) =>
    takeJobsLock({ target: database.target, mode: 'shared', signal, log });

  let lock = await take(AbortSignal.timeout(patienceMs));
  if (!lock) throw takenByWorker();

  const keep = async () => {
    while (!closing.signal.aborted) {
      await lock?.lost;
      // While the database is away, asking it fails.
      lock = closing.signal.aborted ? null : await take(closing.signal).catch(() => null);
      if (!lock) await pause(againMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const keeping = keep();
  return {
    async close() {
      closing.abort();
      await lock?.release();
      await keeping;
      await lock?.release();
    },
  };
};
