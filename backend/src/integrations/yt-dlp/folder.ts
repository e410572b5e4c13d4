import { randomUUID } from 'node:crypto';
import { open, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export type FolderFault = 'folder-missing' | 'folder-read-only' | 'disk-full';

/** Why the folder cannot be used, by what the system says to who looks at it, and to who writes. */
const looking: Record<string, FolderFault> = { ENOENT: 'folder-missing', ENOTDIR: 'folder-missing' };
const writing: Record<string, FolderFault> = { ENOSPC: 'disk-full', EDQUOT: 'disk-full' };

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown';

export interface FolderTrouble {
  fault: FolderFault;
  /** What the system calls it. */
  code: string;
}

const troubleOf = (error: unknown, faults: Record<string, FolderFault>): FolderTrouble => {
  const code = codeOf(error);
  return { fault: faults[code] ?? 'folder-read-only', code };
};

/** Null when it is a folder. */
export const lookAtFolder = async (folder: string): Promise<FolderTrouble | null> => {
  try {
    return (await stat(folder)).isDirectory() ? null : { fault: 'folder-missing', code: 'ENOTDIR' };
  } catch (error) {
    return troubleOf(error, looking);
  }
};

/**
 * Really writes a file and takes it away again: permissions alone do not tell what a file server allows.
 * The media server passes over names that begin with a dot.
 */
export const tryWritingTo = async (folder: string): Promise<FolderTrouble | null> => {
  const path = join(folder, `.medianest-${randomUUID()}`);
  try {
    await using file = await open(path, 'wx', 0o600);
    await file.writeFile('This file may be deleted.\n');
    await file.sync();
    return null;
  } catch (error) {
    return troubleOf(error, writing);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
};

/** What the portal's user may still write there; null when the system does not say. */
export const measureFreeBytes = (folder: string): Promise<number | null> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
