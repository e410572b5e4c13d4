import type { Log } from '../../kernel/log.ts';
import type { Address } from './address.ts';
import type { Server } from './adopt.ts';
import { isAlive } from './processes.ts';

const checkIntervalMs = 500;
const longestRetryIntervalMs = 30_000;

type Supervision = {
  /** Starts the server, at the same address as before when it ran already. */
  run: (previous: Address | undefined) => Promise<Server>;
  stop: (pid: number) => Promise<void>;
  log: Log;
};

/**
 * Runs the server and starts it again when something else ended it, for instance the kernel for want of memory.
 * The address stays, so the pool's next connection finds it.
 *
 * It looks for the process instead of waiting for a child's end, because an adopted server is no child.
 */
export async function superviseServer({ run, stop, log }: Supervision) {
  let server = await run(undefined);
  let intervalMs = checkIntervalMs;
  let check = Promise.resolve();
  let timer = schedule();

  function schedule() {
    return setTimeout(() => {
      check = restartIfGone().finally(() => {
        timer = schedule();
      });
    }, intervalMs).unref();
  }

  async function restartIfGone(): Promise<void> {
    if (await isAlive(server.pid)) return;
    log.warn({ pid: server.pid }, 'The database server ended unexpectedly and is started again');
    try {
      server = await run(server.address);
      intervalMs = checkIntervalMs;
    } catch (error) {
      // A full disk, most likely: asking twice a second would fill it with log lines.
      intervalMs = Math.min(intervalMs * 2, longestRetryIntervalMs);
      log.warn({ err: error, intervalMs }, 'The database server could not be started again yet');
    }
  }

  return {
    address: server.address,
    async close() {
      clearTimeout(timer);
      await check;
      clearTimeout(timer);
      await stop(server.pid);
    },
  };
}
