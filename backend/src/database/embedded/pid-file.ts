import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What PostgreSQL writes to `postmaster.pid`, one line each (src/include/utils/pidfile.h). */
export type PidFile = {
  pid: number;
  port: number;
  socketDir: string;
  /** `starting`, `stopping`, `ready` or `standby`; empty before the server has come that far. */
  status: string;
};

const pidLine = 0;
const portLine = 3;
const socketDirLine = 4;
const statusLine = 7;

export async function readPidFile(clusterDir: string): Promise<PidFile | undefined> {
  const lines = await readLines(clusterDir);
  const pid = Number(lines[pidLine]);
  // Negative in single-user mode, which initdb uses.
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(lines[portLine]),
    socketDir: lines[socketDirLine] ?? '',
    status: (lines[statusLine] ?? '').trim(),
  };
}

/**
 * Keeps a left-over `postmaster.pid` from stopping the next start: its number may belong to an unrelated
 * process now, or to the remains of a killed server that nobody has collected.
 *
 * The server ignores the number of its own parent, and that is us. Removing the file would be simpler, but
 * it also names the shared memory by which the server notices survivors that still write to the cluster.
 */
export async function disownPidFile(clusterDir: string): Promise<void> {
  const path = join(clusterDir, 'postmaster.pid');
  const lines = await readLines(clusterDir);
  // A power cut can leave it empty or with rubbish, which the server refuses and which names nothing.
  if (!(Number(lines[pidLine]) > 0)) return rm(path, { force: true });
  lines[pidLine] = String(process.pid);
  await writeFile(path, lines.join('\n'));
}

async function readLines(clusterDir: string): Promise<string[]> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  return text === '' ? [] : text.split('\n');
}
