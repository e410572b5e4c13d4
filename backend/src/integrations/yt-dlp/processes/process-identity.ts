import { readdir, readFile } from 'node:fs/promises';
import { signalGroup } from './signal-group.ts';

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Of this start of the machine, the moment at which the process began. */
  startedAt: string;
}

const readBootId = () =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

/** The name, in brackets, may hold anything, so fields are counted from its end (proc(5)). */
const readStat = async (pid: number | string) => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (!fields) return null;
  const [state = '', , group = '', session = ''] = fields;
  return { state, group: Number(group), session: Number(session), startTicks: Number(fields[19]) };
};

/** Null when there is no such process any more, or the system does not tell. */
export const describeProcess = async (pid: number): Promise<ProcessIdentity | null> => {
  const [bootId, stat] = [await readBootId(), await readStat(pid)];
  return bootId && stat && stat.state !== 'Z' ? { pid, startedAt: `${bootId}:${stat.startTicks}` } : null;
};

/** A group outlives its leader, and as long as it does nobody else gets its number. */
const hasMembers = async (pid: number, startTicks: number): Promise<boolean> => {
  for (const name of await readdir('/proc').catch(() => [])) {
    const stat = /^\d+$/.test(name) ? await readStat(name) : null;
    if (stat?.group === pid && stat.session === pid && stat.startTicks >= startTicks && stat.state !== 'Z')
      return true;
  }
  return false;
};

/**
 * Kills a group that an earlier life of the portal started, with all that is in it.
 *
 * @returns whether there was something to kill; a later process that only has the same number is left alone
 */
export const killGroup = async ({ pid, startedAt }: ProcessIdentity): Promise<boolean> => {
  const [bootId, ticks] = startedAt.split(':');
  if (pid <= 1 || !bootId || bootId !== (await readBootId())) return false;
  const leader = await readStat(pid);
  const isOurs = leader ? String(leader.startTicks) === ticks : true;
  if (!isOurs || !(await hasMembers(pid, Number(ticks)))) return false;
  signalGroup(pid, 'SIGKILL');
  return true;
};
