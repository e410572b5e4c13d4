import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../kernel/log.ts';
import { StartupError } from '../../kernel/startup-error.ts';
import { explainFailure } from './failure.ts';
import type { Layout, RunAs } from './layout.ts';
import { readLogSince, sizeOf } from './log-file.ts';
import { readPidFile } from './pid-file.ts';
import { isAlive } from './processes.ts';

const pollIntervalMs = 5;
const slowAfterMs = 5_000;
/** Replaying the log after a crash may take this long on a slow disk. */
const readyTimeoutMs = 5 * 60_000;

export type LaunchRequest = {
  program: string;
  programArguments: string[];
  layout: Layout;
  runAs: RunAs;
  /** A server runs by itself now and is getting ready; it may still fail. Called for each that is tried. */
  onLaunch?: (() => void) | undefined;
  log: Log;
};

/**
 * Starts the server in a session of its own and waits until it takes connections.
 *
 * Detached, it outlives Ctrl+C at the terminal: requests in flight finish, and the portal stops it last.
 *
 * @returns its process id
 * @throws StartupError with the server's own complaint
 */
export async function launchPostmaster(request: LaunchRequest): Promise<number> {
  const { layout, log } = request;
  const logStart = await sizeOf(layout.logFile);
  const { child, pid } = await spawnDetached(request);
  request.onLaunch?.();
  const exited = once(child, 'exit').then(() => 'exited' as const);
  const outcome = await Promise.race([exited, waitUntilReady(layout, pid, log)]);
  if (outcome === 'ready') return pid;
  throw explainFailure(await readLogSince(layout.logFile, logStart), layout.dataDir);
}

/** Waits for the server's own word in its pid file; `exited` when it is gone before. */
export async function waitUntilReady(layout: Layout, pid: number, log: Log): Promise<'ready' | 'exited'> {
  const start = performance.now();
  let hasTold = false;
  while (performance.now() - start < readyTimeoutMs) {
    const file = await readPidFile(layout.clusterDir);
    if (file?.pid === pid && file.status === 'ready') return 'ready';
    if (!(await isAlive(pid))) return 'exited';
    if (!hasTold && performance.now() - start > slowAfterMs) {
      hasTold = true;
      log.info({}, 'The database is replaying its log after a crash');
    }
    await delay(pollIntervalMs);
  }
  throw new StartupError(
    `The embedded PostgreSQL was not ready after ${readyTimeoutMs / 60_000} minutes: see ${layout.logFile}.`,
  );
}

async function spawnDetached({
  program,
  programArguments,
  layout,
  runAs,
}: LaunchRequest): Promise<{ child: ChildProcess; pid: number }> {
  await using output = await open(layout.logFile, 'a', 0o600);
  const child = spawn(program, programArguments, {
    ...runAs,
    cwd: layout.clusterDir,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    // Nothing of the portal's own: it holds secrets, and PostgreSQL obeys many variables.
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  child.unref();
  const { pid } = child;
  if (pid !== undefined) return { child, pid };
  // Heard here, because closing the log takes longer than the child's word.
  const [error] = await once(child, 'error');
  throw explainFailure(String(error), layout.dataDir);
}
