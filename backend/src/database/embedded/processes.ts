import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pollIntervalMs = 10;

/** False for a zombie too: under a parent that does not collect its children it would stay for ever. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold spaces and brackets itself.
  const state = status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3);
  return state !== '' && state !== 'Z' && state !== 'X';
}

/** Waits until the process is gone; false when it is still there after the time. */
export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (await isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await delay(pollIntervalMs);
  }
  return true;
}

/**
 * Whether the process is a PostgreSQL server on that cluster, and not one that was given its number later.
 *
 * The command line is asked because every user may read it; the working directory of a process of another
 * user is closed even to root in a container without CAP_SYS_PTRACE.
 */
export async function isServerOf(clusterDir: string, pid: number): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  // Windows has no quick way to ask; there a live process with that number counts as the server.
  if (process.platform === 'win32') return true;
  return (await commandLineOf(pid)).includes(`postgres -D ${clusterDir} -c `);
}

async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.replaceAll('\0', ' ');
  }
  const answer = await run('ps', ['-ww', '-p', String(pid), '-o', 'command=']).catch(() => undefined);
  return answer?.stdout ?? '';
}
