import { readFile, stat } from 'node:fs/promises';
import { StartupError } from '../../kernel/startup-error.ts';

const diskIsFull = /No space left on device|Disk quota exceeded|File too large|File size limit exceeded/;
const userHasNoName = /could not look up effective user ID (\d+)/;
const belongsToOther = /data directory ".*" has wrong ownership/;

/** One sentence for the person at the terminal out of what `initdb` or `postgres` printed. */
export function explainFailure(output: string, dataDir: string): StartupError {
  const cause = new Error(output.trim());
  return new StartupError(sentenceFor(output, dataDir), { cause });
}

function sentenceFor(output: string, dataDir: string): string {
  if (diskIsFull.test(output)) {
    return `The disk or quota that holds the data folder ${dataDir} is full: free some space and start again.`;
  }
  const nameless = userHasNoName.exec(output);
  if (nameless) {
    return `The user id ${nameless[1]} has no name on this machine, and PostgreSQL needs one: start MediaNest as a user of /etc/passwd, or set DATABASE_URL.`;
  }
  if (belongsToOther.test(output)) {
    return `The database in ${dataDir} belongs to another user: start MediaNest as the user who started it before.`;
  }
  return `The embedded PostgreSQL could not start in ${dataDir}: ${mainComplaint(output)}`;
}

function mainComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.find((line) => /(PANIC|FATAL|error):/.test(line)) ?? lines.at(-1);
  return complaint?.replace(/^.*?(PANIC|FATAL|error): +/, '').trim() ?? 'it gave no reason.';
}

/** Reads what the server wrote to its log since a position. */
export async function readLogSince(logFile: string, positionBytes: number): Promise<string> {
  const content = await readFile(logFile).catch(() => Buffer.alloc(0));
  return content.subarray(positionBytes).toString('utf8');
}

export async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
