import type { Log } from '../../kernel/log.ts';
import { createJobLine, type OwnedLine } from './job-line.ts';
import type { JobQueue } from './ports.ts';
import type { JobStore } from './stores/job-store.ts';

const usualCloseMs = 10_000;
const usualLockMs = 20_000;

/** A store that is away is told of by every connection, again and again. */
const repeatAfterMs = 60_000;

/** Logs a trouble of the store once a minute. */
export const createStoreComplaint = (log: Log, now = () => performance.now()) => {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (error: Error): void => {
    if (now() - saidAt < repeatAfterMs) return;
    saidAt = now();
    log.warn({ err: error }, 'The store of the jobs has trouble');
  };
};

/**
 * The one door to jobs. Lines connect when they are defined; nothing runs before `work`.
 *
 * @param options.store closed with the queue
 * @param options.closeMs how long `close` waits for runs that were told to stop; ten seconds when absent
 * @param options.lockMs after how long without a sign a job of a process that died is given to another
 */
export const createJobQueue = (options: {
  store: JobStore;
  log: Log;
  closeMs?: number;
  lockMs?: number;
}): JobQueue => {
  const { store, log, closeMs = usualCloseMs, lockMs = usualLockMs } = options;
  const onError = createStoreComplaint(log);
  const lines = new Map<string, Omit<OwnedLine<never>, 'add' | 'wake' | 'work' | 'every'>>();
  let closing: Promise<void> | undefined;

  const onEach = async <T>(
    ask: (line: Pick<OwnedLine<never>, 'pause' | 'resume' | 'counts' | 'close'>) => Promise<T>,
  ) =>
    Object.fromEntries(
      await Promise.all([...lines.values()].map(async (line) => [line.name, await ask(line)] as const)),
    );

  return {
    define(definition) {
      if (lines.has(definition.name)) throw new Error(`Jobs of ${definition.name} are defined twice.`);
      const line = createJobLine(definition, { store, log, closeMs, lockMs, onError });
      lines.set(definition.name, line);
      return line;
    },
    counts: () => onEach((line) => line.counts()),
    failures: () => Object.fromEntries([...lines.values()].map((line) => [line.name, line.failures()])),
    pause: async () => void (await onEach((line) => line.pause())),
    resume: async () => void (await onEach((line) => line.resume())),
    close() {
      closing ??= onEach((line) => line.close()).then(() => store.close());
      return closing;
    },
  };
};
