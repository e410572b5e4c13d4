import type { Log } from '../../kernel/log.ts';
import type { ConfigMemory } from './config-memory.ts';
import type { ServicesSeed } from './seed-from-environment.ts';

/** Work that goes on while the portal runs. */
export interface ServicesJobs {
  start(): void;
  close(): Promise<void>;
}

/** How soon a change by another instance is noticed by those who wait for it. */
const lookMs = 5000;

export const createServicesJobs = (dependencies: {
  memory: Pick<ConfigMemory, 'renew'>;
  seed: Pick<ServicesSeed, 'tend'>;
  log: Log;
  everyMs?: number;
}): ServicesJobs => {
  const { memory, seed, log, everyMs = lookMs } = dependencies;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let tending = Promise.resolve();
  let isBlind = false;

  const look = async () => {
    try {
      await memory.renew();
      isBlind = false;
    } catch (cause) {
      if (!isBlind) log.warn({ err: cause }, 'The configuration of services cannot be read');
      isBlind = true;
    }
  };
  const tend = async () => {
    try {
      await seed.tend(stopping.signal);
    } catch (cause) {
      if (!stopping.signal.aborted)
        log.warn({ err: cause }, 'Services could not be set up from the environment');
    }
  };

  return {
    start() {
      tending = tend();
      timer = setInterval(() => {
        looking = look();
      }, everyMs);
    },
    async close() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([looking, tending]);
    },
  };
};
