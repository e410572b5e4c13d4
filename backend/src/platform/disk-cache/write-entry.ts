import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../../kernel/log.ts';

const temporarySuffix = '.new';

/** A file that was being written, by this process or by one that is gone. */
export const isTemporary = (fileName: string): boolean => fileName.endsWith(temporarySuffix);

const writeAs = async (temporary: string, path: string, parts: Buffer[]) => {
  try {
    await using file = await open(temporary, 'wx', 0o600);
    for (const part of parts) await file.writeFile(part);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** In a folder that may not exist yet, or any more. */
const writeInFolder = async (temporary: string, path: string, parts: Buffer[]) => {
  try {
    await writeAs(temporary, path, parts);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeAs(temporary, path, parts);
  }
};

/**
 * Writes files whole or not at all, readable by the owner alone; answers whether it could. Nothing is
 * forced to the disk: after a power cut, the digest of an entry tells whether it is whole.
 */
export const createEntryWriter = ({ folder, log }: { folder: string; log: Log }) => {
  let isFailing = false;

  /** Said once, until a write succeeds again: otherwise a full disk would fill the log as well. */
  const tellFailure = (error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (!isFailing) log.warn({ folder, code }, 'The cache on disk cannot be written and is done without');
    isFailing = true;
  };

  return async (path: string, parts: Buffer[]): Promise<boolean> => {
    try {
      await writeInFolder(`${path}.${randomBytes(6).toString('hex')}${temporarySuffix}`, path, parts);
      isFailing = false;
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    }
  };
};
