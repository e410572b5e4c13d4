import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../kernel/log.ts';
import { connectAndCheck } from './connect.ts';
import type { DatabaseTarget } from './target.ts';

const lookEveryMs = 500;

/** Kept for as long as its connection: the database gives it away at once when the process is gone. */
export interface JobsLock {
  /** Resolves when the database has taken it away. */
  lost: Promise<void>;
  release(): Promise<void>;
}

const questions = {
  shared: `select pg_try_advisory_lock_shared(hashtextextended('medianest:jobs', 0)) as held`,
  alone: `select pg_try_advisory_lock(hashtextextended('medianest:jobs', 0)) as held`,
};

/**
 * Whose processes run the jobs of a database: portals share that right, a worker has it alone.
 *
 * @returns null when others had it until the signal ended the waiting
 * @throws StartupError when the database cannot be reached
 */
export const takeJobsLock = async (options: {
  target: DatabaseTarget;
  mode: keyof typeof questions;
  signal: AbortSignal;
  log: Log;
}): Promise<JobsLock | null> => {
  const { target, mode, signal, log } = options;
  const client = await connectAndCheck(target);
  const { promise: lost, resolve } = Promise.withResolvers<void>();
  client.once('end', () => resolve());
  const isHeld = async () => (await client.query<{ held: boolean }>(questions[mode])).rows[0]?.held === true;
  let hasSaid = false;
  while (!(await isHeld())) {
    if (!hasSaid) log.info({}, 'Another process runs the jobs of this database; this one waits for its end');
    hasSaid = true;
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) continue;
    await client.end();
    return null;
  }
  return { lost, release: () => client.end() };
};
