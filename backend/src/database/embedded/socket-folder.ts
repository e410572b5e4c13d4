import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../kernel/startup-error.ts';
import { socketPort } from './address.ts';
import type { RunAs } from './layout.ts';

/** The kernel cuts socket paths at 104 (macOS) to 108 bytes (Linux). */
const longestPathBytes = 100;

/**
 * The folder for the server's socket: the wanted one, or one in `/tmp` when the path would be too long.
 * The name is the same at every start, so that the next portal finds the server of a killed one.
 */
export function chooseSocketDir(wanted: string): string {
  if (Buffer.byteLength(join(wanted, `.s.PGSQL.${socketPort}.lock`)) <= longestPathBytes) return wanted;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return `/tmp/medianest-${hash}`;
}

/**
 * Makes the folder for the server's account alone, which is all the access control the database has.
 *
 * @throws StartupError when the name is taken by something of another user
 */
export async function makeSocketDir(path: string, runAs: RunAs): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(path);
  const expected = [process.getuid?.(), runAs?.uid];
  if (!found.isDirectory() || !expected.includes(found.uid)) {
    throw new StartupError(
      `The folder ${path}, meant for the database's socket, belongs to somebody else: remove it, or move the data folder to a shorter path.`,
    );
  }
  await chmod(path, 0o700);
  if (runAs) await chown(path, runAs.uid, runAs.gid);
}

/** Removes what a killed server left: its lock may name a process that is now somebody else's. */
export async function clearSocketDir(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (name.startsWith('.s.PGSQL.')) await rm(join(path, name), { force: true });
  }
}
