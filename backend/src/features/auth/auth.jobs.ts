import type { Log } from '../../kernel/log.ts';

/** Work that repeats while the portal runs. */
export interface AuthJobs {
  start(): void;
  close(): Promise<void>;
}

const hourMs = 60 * 60 * 1000;

/** Confirms memberships and throws away what is over, now and every hour. */
export const createAuthJobs = (dependencies: {
  confirmEverybody(signal: AbortSignal): Promise<void>;
  purge(): Promise<void>;
  log: Log;
}): AuthJobs => {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const run = async () => {
    try {
      await dependencies.confirmEverybody(stopping.signal);
      await dependencies.purge();
    } catch (cause) {
      dependencies.log.warn({ err: cause }, 'The hourly look after memberships and sessions failed');
    }
  };
  const enqueue = () => {
    running = running.then(run);
  };

  return {
    start() {
      enqueue();
      timer = setInterval(enqueue, hourMs);
    },
    async close() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
};
