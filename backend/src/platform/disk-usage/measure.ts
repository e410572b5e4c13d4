import type { Dirent } from 'node:fs';
import { lstat, readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export interface DiskRoom {
  /** What the portal’s user may still write. */
  freeBytes: number;
  totalBytes: number;
}

/** The disk that holds a folder; null when the system does not say. */
export const measureDisk = (folder: string): Promise<DiskRoom | null> =>
  statfs(folder).then(
    ({ bavail, blocks, bsize }) => ({ freeBytes: bavail * bsize, totalBytes: blocks * bsize }),
    () => null,
  );

/** What goes away meanwhile counts for nothing. */
const listOrNone = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(() => []);

const sizeOf = (path: string): Promise<number> =>
  lstat(path).then(
    ({ size }) => size,
    () => 0,
  );

/**
 * The bytes of all files in a folder and below it; links are not followed.
 *
 * One file after the other: who asks has time, and others need the disk.
 *
 * @throws the signal’s reason when that ends it
 */
export const countFolder = async (folder: string, signal: AbortSignal): Promise<number> => {
  let bytes = 0;
  for (const entry of await listOrNone(folder)) {
    signal.throwIfAborted();
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await countFolder(path, signal);
    else if (entry.isFile()) bytes += await sizeOf(path);
  }
  return bytes;
};
