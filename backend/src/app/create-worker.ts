import { takeJobsLock } from '../database/jobs-lock.ts';
import { createNewsDesk } from './create-news-desk.ts';
import { type HouseOptions, openHouse } from './open-house.ts';
import { openRelayOfWorker } from './relay.ts';
import { startJobs } from './run-jobs.ts';

export interface JobWorker {
  /** Resolves when another process may have taken over: this one has to end. */
  lost: Promise<void>;
  close(): Promise<void>;
}

/**
 * Runs the jobs without a web server: downloads, what is handed on to Overseerr, and messages to people. Waits while
 * another process does.
 *
 * @returns null when it was told to stop while it waited
 * @throws ConfigError or StartupError with words for the person at the terminal
 */
export const startWorker = async (
  options: Omit<HouseOptions, 'whenRunning'> & { stop: AbortSignal },
): Promise<JobWorker | null> => {
  await using opened = new AsyncDisposableStack();
  const house = await openHouse({ ...options, whenRunning: 'need' });
  opened.defer(house.close);
  const { infrastructure, slices } = house;
  const { database, log } = infrastructure;
  const lock = await takeJobsLock({ target: database.target, mode: 'alone', signal: options.stop, log });
  if (!lock) return null;
  opened.defer(lock.release);
  const relay = await openRelayOfWorker({
    infrastructure,
    announcer: slices.announcer,
    onLook: slices.media.jobs.lookSoon,
  });
  opened.defer(relay.close);
  const newsDesk = createNewsDesk({ slices, log });
  opened.defer(newsDesk.close);
  slices.services.jobs.start();
  await startJobs(house);
  log.info({}, 'The worker is ready');
  const running = opened.move();
  return { lost: lock.lost, close: () => running.disposeAsync() };
};
