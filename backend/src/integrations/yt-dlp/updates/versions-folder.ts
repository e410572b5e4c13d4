import { randomUUID } from 'node:crypto';
import {
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder } from '../../../platform/data-folder/index.ts';
import { isYtDlpVersion } from '../yt-dlp-version.ts';
import { sha256Of } from './verify-release.ts';

const program = 'yt-dlp';
const draftPrefix = '.draft-';

/** Longer than any download takes: the program reads parts of its own file while it runs. */
const usualKeepMs = 13 * 60 * 60_000;

const orNull = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
};

/** A program that is being looked at and is nobody’s yet. */
export interface Draft {
  path: string;
  /** Makes it a version that can be switched to. */
  keepAs(version: string): Promise<void>;
  discard(): Promise<void>;
}

/**
 * The versions that MediaNest fetched itself: `<folder>/<version>/yt-dlp`, and `current`, a link to one of them.
 *
 * A version appears whole or not at all, and the link points at the old one or the new one at every moment.
 */
export const createVersionsFolder = ({
  folder,
  keepMs = usualKeepMs,
}: {
  folder: string;
  keepMs?: number | undefined;
}) => {
  const link = join(folder, 'current');
  const pathOf = (version: string) => join(folder, version, program);

  const findCurrent = async (): Promise<string | null> => {
    const target = await orNull(readlink(link));
    const version = target === null ? null : basename(target);
    return version !== null && (await orNull(stat(pathOf(version)))) ? version : null;
  };

  const list = async (): Promise<string[]> => {
    const names = (await orNull(readdir(folder))) ?? [];
    return names.filter(isYtDlpVersion).sort();
  };

  /** The latest of those before the one in use. */
  const findPrevious = async (): Promise<string | null> => {
    const current = await findCurrent();
    return (await list()).findLast((version) => current !== null && version < current) ?? null;
  };

  /** Null for a version that is not here. */
  const checksumOf = async (version: string): Promise<string | null> => {
    const bytes = await orNull(readFile(pathOf(version)));
    return bytes && sha256Of(bytes);
  };

  const findByChecksum = async (checksum: string): Promise<string | null> => {
    for (const version of await list()) if ((await checksumOf(version)) === checksum) return version;
    return null;
  };

  /** Null: none of them is in use. */
  const switchTo = async (version: string | null): Promise<void> => {
    const before = await findCurrent();
    // From now on its age is counted.
    if (before !== null) await utimes(join(folder, before), new Date(), new Date());
    if (version === null) await rm(link, { force: true });
    else {
      const next = join(folder, `${draftPrefix}link-${randomUUID()}`);
      await symlink(version, next);
      await rename(next, link);
    }
    await syncFolder(folder);
  };

  const draft = async (bytes: Buffer): Promise<Draft> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const place = await mkdtemp(join(folder, draftPrefix));
    const path = join(place, program);
    {
      await using file = await open(path, 'wx', 0o700);
      await file.writeFile(bytes);
      await file.sync();
    }
    return {
      path,
      async keepAs(version) {
        const home = join(folder, version);
        // Under that name lie other bytes: the disk has lost some.
        if (await orNull(stat(home))) await rename(home, join(folder, `${draftPrefix}old-${randomUUID()}`));
        await rename(place, home);
        await syncFolder(folder);
      },
      discard: () => rm(place, { recursive: true, force: true }),
    };
  };

  const isLongUnused = async (name: string) => {
    const entry = await orNull(lstat(join(folder, name)));
    return entry !== null && Date.now() - entry.mtimeMs > keepMs;
  };

  /** Takes away all but the last two, and what an update left that was cut short. */
  const sweep = async (): Promise<void> => {
    const kept = new Set([await findCurrent(), await findPrevious()]);
    const names = (await orNull(readdir(folder))) ?? [];
    for (const name of names) {
      const isOurs = name.startsWith(draftPrefix) || (isYtDlpVersion(name) && !kept.has(name));
      if (isOurs && (await isLongUnused(name)))
        await rm(join(folder, name), { recursive: true, force: true });
    }
  };

  return {
    folder,
    findCurrent,
    findPrevious,
    /**
     * The program in use by its own name, not by the link’s: a program that runs keeps its version. Null: none.
     */
    findProgram: (): Promise<string | null> =>
      findCurrent().then(
        (version) => version && pathOf(version),
        // A folder that cannot be read keeps nobody from the program of the machine.
        () => null,
      ),
    checksumOf,
    findByChecksum,
    switchTo,
    draft,
    sweep,
  };
};

export type VersionsFolder = ReturnType<typeof createVersionsFolder>;
