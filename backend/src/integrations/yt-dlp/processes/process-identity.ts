import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

/** The processes of a group that began its own session, as ours do, and since then. */
const listMembers = async (group: number, sinceTicks: number): Promise<string[]> => {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const members: string[] = [];
  for (const name of names) {
    const stat = await readStat(name);
    const isMember = stat?.group === group && stat.session === group && stat.startTicks >= sinceTicks;
    if (isMember && stat.state !== 'Z') members.push(name);
  }
  return members;
};

/** Whether its home is a stage of this name: all that a download starts inherits that (`environmentOf`). */
const isAtHomeIn = async (pid: string, stageName: string): Promise<boolean> => {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
  const home = environment.split('\0').find((entry) => entry.startsWith('HOME='));
  return home !== undefined && basename(home) === stageName;
};

/** Whether one of them is; then all are, as nobody else gets the number of a group while somebody is in it. */
const isAnyAtHomeIn = async (members: readonly string[], stageName: string): Promise<boolean> => {
  for (const pid of members) if (await isAtHomeIn(pid, stageName)) return true;
  return false;
};

/**
 * Kills a group that an earlier life of the portal started, with all that is in it.
 *
 * A group may outlive its leader, as ffmpeg may yt-dlp. Then the leader's start tells nothing any more, and the number
 * may be that of a later group which lost its leader, too: ours is told by the stage that its members have as home.
 *
 * @param stageName the name of the folder that was the `stage` of the download
 * @returns whether there was something to kill; a later process that only has the same number is left alone
 */
export const killGroup = async ({ pid, startedAt }: ProcessIdentity, stageName: string): Promise<boolean> => {
  const [bootId, ticks] = startedAt.split(':');
  if (pid <= 1 || !bootId || bootId !== (await readBootId())) return false;
  const leader = await readStat(pid);
  if (leader && String(leader.startTicks) !== ticks) return false;
  const members = await listMembers(pid, Number(ticks));
  const isOurs = leader ? members.length > 0 : await isAnyAtHomeIn(members, stageName);
  if (isOurs) signalGroup(pid, 'SIGKILL');
  return isOurs;
};
