import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stagesIn } from '../library-folder.ts';

/** The same in whichever library it lies. */
export const stageNameOf = (itemId: string): string => itemId;

/** On the library's own file system, so that a whole file gets there by being renamed. */
export const stageOf = (folder: string, itemId: string): string =>
  join(stagesIn(folder), stageNameOf(itemId));

export const clearStage = (folder: string, itemId: string): Promise<void> =>
  rm(stageOf(folder, itemId), { recursive: true, force: true });

/** Takes away what belongs to nothing that is still to come. */
export const sweepStages = async (folder: string, isWanted: (itemId: string) => boolean): Promise<void> => {
  const names = await readdir(stagesIn(folder)).catch(() => []);
  await Promise.all(names.filter((name) => !isWanted(name)).map((name) => clearStage(folder, name)));
};
