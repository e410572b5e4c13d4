import type { Log } from '../../kernel/log.ts';
import type { Address } from './address.ts';
import type { Server } from './adopt.ts';
import { isAlive } from './processes.ts';

const checkIntervalMs = 500;

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
  let check: Promise<void> | undefined;
  const restartIfGone = async () => {
    if (await isAlive(server.pid)) return;
    log.warn({ pid: server.pid }, 'The database server ended unexpectedly and is started again');
    server = await run(server.address);
  };
  const timer = setInterval(() => {
    check ??= restartIfGone()
      .catch((error: unknown) => log.warn({ err: error }, 'The database server could not be started again'))
      .finally(() => {
        check = undefined;
      });
  }, checkIntervalMs).unref();
  return {
    address: server.address,
    async close() {
      clearInterval(timer);
      await check;
      await stop(server.pid);
    },
  };
}
