import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const isExecutable = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** The first program of this name in the folders of a search path; null when none has it. */
export const findOnPath = async (name: string, searchPath: string): Promise<string | null> => {
  for (const folder of searchPath.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, name);
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
};

/** A program at a place that was named: the program itself, or the folder that it lies in. */
export const findAt = async (place: string, name: string): Promise<string | null> => {
  for (const candidate of [place, join(place, name)]) if (await isExecutable(candidate)) return candidate;
  return null;
};
