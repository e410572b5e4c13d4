import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file so that a crash at any moment leaves either the old or the new content, readable by the
 * owner alone.
 */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}.new`;
  try {
    await using file = await open(temporary, 'w', 0o600);
    await file.writeFile(content);
    await keepOwner(path, file);
    await file.sync();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The command line may run as root beside a portal of another user, who must go on reading the file. */
async function keepOwner(path: string, file: FileHandle): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const replaced = await stat(path).catch(() => undefined);
  if (replaced) await file.chown(replaced.uid, replaced.gid);
}

/** Makes a rename in the folder survive a power cut. Windows knows no handle on a folder. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using folder = await open(path, 'r');
  await folder.sync();
}
