import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first program of these names, null when there is none. */
export function findProgram(names: readonly string[], path = process.env.PATH ?? ''): string | null {
  const candidates = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

/** The path of the system's Chromium or Chrome, null when there is none. */
export const findBrowser = (path?: string): string | null =>
  findProgram(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'], path);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
