import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { waitForExit } from './processes.ts';

const fastTimeoutMs = 30_000;
const immediateTimeoutMs = 5_000;
const killTimeoutMs = 5_000;

type ShutdownSignal = 'SIGINT' | 'SIGQUIT' | 'SIGKILL';

/** PostgreSQL's fast shutdown: connections are ended, everything is on disk. Harder when that takes too long. */
export async function stopFast(pid: number, binaries: Binaries): Promise<void> {
  await sendSignal('SIGINT', pid, binaries);
  if (!(await waitForExit(pid, fastTimeoutMs))) await stopNow(pid, binaries);
}

/** Ends a server that does not answer. Nothing committed is lost: the next start replays the log. */
export async function stopNow(pid: number, binaries: Binaries): Promise<void> {
  await sendSignal('SIGQUIT', pid, binaries);
  if (await waitForExit(pid, immediateTimeoutMs)) return;
  await sendSignal('SIGKILL', pid, binaries);
  await waitForExit(pid, killTimeoutMs);
}

async function sendSignal(signal: ShutdownSignal, pid: number, { pgCtl }: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL listens on a pipe that pg_ctl knows.
    await promisify(execFile)(pgCtl, ['kill', signal.slice('SIG'.length), String(pid)]).catch(
      () => undefined,
    );
    return;
  }
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
