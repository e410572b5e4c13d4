import { StartupError } from '../../kernel/startup-error.ts';

const diskIsFull =
  /ENOSPC|EDQUOT|EFBIG|No space left|could not extend file|quota exceeded|File too large|File size limit/i;
const userHasNoName = /could not look up effective user ID (\d+)/;
const fileSystemIsForeign =
  /invalid permissions|could not change permissions|could not bind Unix address|EPERM.*chown/;
const hasSurvivors = /pre-existing shared memory block/;

/** One sentence for the person at the terminal out of what `initdb`, `postgres` or the kernel said. */
export function explainFailure(
  output: string,
  dataDir: string,
  cause: unknown = new Error(output.trim()),
): StartupError {
  return new StartupError(sentenceFor(output, dataDir), { cause });
}

/** Whether processes of a server that was killed still work on the cluster; they end by themselves. */
export function isForSurvivors(error: unknown): boolean {
  return (
    error instanceof StartupError && error.cause instanceof Error && hasSurvivors.test(error.cause.message)
  );
}

function sentenceFor(output: string, dataDir: string): string {
  if (diskIsFull.test(output)) {
    return `The disk or quota that holds the data folder ${dataDir} is full: free some space and start again.`;
  }
  const nameless = userHasNoName.exec(output);
  if (nameless) {
    return `The user id ${nameless[1]} has no name on this machine, and PostgreSQL needs one: start MediaNest as a user of /etc/passwd, or set DATABASE_URL.`;
  }
  if (fileSystemIsForeign.test(output)) {
    return `The file system of the data folder ${dataDir} lacks the owners or sockets that PostgreSQL needs, as network shares and Windows disks do: set MEDIANEST_DATA_DIR to a folder on a disk of this machine.`;
  }
  return `The embedded PostgreSQL could not start in ${dataDir}: ${mainComplaint(output)}`;
}

function mainComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.find((line) => /(PANIC|FATAL|error): /i.test(line)) ?? lines.at(-1);
  return complaint?.replace(/^.*?(PANIC|FATAL|error): +/i, '').trim() ?? 'it gave no reason.';
}
