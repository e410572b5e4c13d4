import { explainDatabaseLoss } from '../../../database/unavailable.ts';
import type { Log } from '../../../kernel/log.ts';

const usualWaitMs = 5000;

type Work = (...input: never[]) => Promise<unknown>;

/**
 * Does work on rows again until the database is back. What became of a video would be lost otherwise: its row would
 * count as being fetched until the next start.
 */
export const createOutlast = (parts: {
  log: Log;
  /** Waits; throws when the portal stops. */
  pause(ms: number): Promise<void>;
  waitMs?: number | undefined;
}) => {
  const { log, pause, waitMs = usualWaitMs } = parts;

  const once = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!explainDatabaseLoss(error)) throw error;
        log.warn({ err: error }, 'The database is away; what became of a download waits for it');
        await pause(waitMs);
      }
    }
  };

  return {
    once,
    /** The same, for all that a repository or a store does. */
    each: <T extends Record<keyof T, Work>>(all: T): T => {
      const lasting = Object.keys(all).map((name) => {
        const work = (...input: never[]) => once(() => all[name as keyof T](...input));
        return [name, work];
      });
      return Object.fromEntries(lasting) as T;
    },
  };
};

export type Outlast = ReturnType<typeof createOutlast>;
