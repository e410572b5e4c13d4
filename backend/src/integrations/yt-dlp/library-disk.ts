import { mkdir, stat } from 'node:fs/promises';
import { measureFreeBytes } from './folder.ts';
import { late, type PatientFiles } from './patient-files.ts';

const longestMs = 4000;

const hasFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Looks at the disk of the library. Each answer comes within four seconds, also from a file server that is gone. */
export const createLibraryDisk = (files: PatientFiles, limitMs = longestMs) => {
  const within = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    const outcome = await files(work, limitMs);
    return outcome === late ? otherwise : outcome;
  };
  return {
    /** Null when the system does not say, or not in time. */
    freeBytes: (folder: string) => within(() => measureFreeBytes(folder), null),
    hasFolder: (path: string) => within(() => hasFolder(path), false),
    /** Makes a folder, or finds it; never the ones above it. False when it could not. */
    makeFolder: (path: string) =>
      within(
        () =>
          mkdir(path).then(
            () => true,
            () => hasFolder(path),
          ),
        false,
      ),
  };
};
