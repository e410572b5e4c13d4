import { access } from 'node:fs/promises';
import type { Toolbox } from '../tools/toolbox.ts';
import { type UpdateProblem, UpdateRefused } from './problem.ts';
import type { ReleaseSource } from './release-source.ts';
import type { KeyFile } from './signing-key.ts';
import { createUpdate, type UpdateOutcome, type UpdateWish } from './update.ts';
import type { VersionsFolder } from './versions-folder.ts';

export interface RollBack {
  from: string;
  /** Null: the program of the search path is used again. */
  to: string | null;
  /** Of the program that was given up. */
  checksum: string | null;
}

export interface YtDlpUpdates {
  /** Refused: nothing has changed, and `message` says what was found. */
  update(
    wish: UpdateWish,
  ): Promise<UpdateOutcome | { outcome: 'refused'; problem: UpdateProblem; message: string }>;
  /** Back to what was used before the last update; null when there is nothing to go back to. */
  rollBack(): Promise<RollBack | null>;
  /** Where `rollBack` leads; undefined when it leads nowhere. */
  findWayBack(): Promise<{ to: string | null } | undefined>;
  hasKey(): Promise<boolean>;
  keyFile: KeyFile;
}

/** Keeps a yt-dlp of MediaNest’s own current (yt-dlp.md, "Keeping it current"). */
export const createYtDlpUpdates = (parts: {
  versions: VersionsFolder;
  source: ReleaseSource;
  keyFile: KeyFile;
  toolbox: Pick<Toolbox, 'inspect'>;
  /** Whether the machine has a yt-dlp beside ours. */
  hasOther(): Promise<boolean>;
  searchPath: string;
}): YtDlpUpdates => {
  const { versions, keyFile, hasOther } = parts;
  const update = createUpdate(parts);

  const findWayBack = async () => {
    if ((await versions.findCurrent()) === null) return undefined;
    const to = await versions.findPrevious();
    return to !== null || (await hasOther()) ? { to } : undefined;
  };

  return {
    async update(wish) {
      try {
        return await update(wish);
      } catch (error) {
        if (!(error instanceof UpdateRefused)) throw error;
        return { outcome: 'refused', problem: error.problem, message: error.message };
      }
    },
    findWayBack,
    async rollBack() {
      const [from, way] = [await versions.findCurrent(), await findWayBack()];
      if (from === null || !way) return null;
      const checksum = await versions.checksumOf(from);
      await versions.switchTo(way.to);
      return { from, to: way.to, checksum };
    },
    hasKey: () =>
      access(keyFile.path).then(
        () => true,
        () => false,
      ),
    keyFile,
  };
};
