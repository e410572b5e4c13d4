import { readdirSync, readFileSync } from 'node:fs';

/** Memory in MB; `database` is null where no embedded server runs. */
export type Memory = { portalMb: number; databaseMb: number | null };

/** Reads what a portal and the PostgreSQL that it started hold, from Linux's /proc. */
export function measureMemory(pid: number): Memory {
  const database = descendants(pid).filter((child) => commandOf(child).includes('postgres'));
  const shares = database.map((child) => kilobytes(child, 'smaps_rollup', 'Pss'));
  return {
    portalMb: kilobytes(pid, 'status', 'VmRSS') / 1024,
    // The processes of PostgreSQL share most of their memory: each is counted with its share of it.
    databaseMb: shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / 1024 : null,
  };
}

const commandOf = (pid: number) => readProcess(pid, 'cmdline');

function kilobytes(pid: number, file: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readProcess(pid, file))?.[1] ?? 0);
}

/** A process that ends while the list is read holds nothing any more. */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(Number(name)) }));
  const below = (parent: number): number[] =>
    parents.filter((entry) => entry.parent === parent).flatMap((entry) => [entry.pid, ...below(entry.pid)]);
  return below(pid);
}

/** Field 4 of /proc/<pid>/stat; the name before it may contain spaces and parentheses. */
function parentOf(pid: number): number {
  const stat = readProcess(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
