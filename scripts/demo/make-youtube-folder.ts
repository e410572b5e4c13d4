import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder for downloads below the demo's data folder. Nobody else may enter a data folder, so one that does
 * not exist yet is not left to the usual rights.
 */
export async function makeYoutubeFolder(dataFolder: string): Promise<string> {
  const whole = resolve(dataFolder);
  await mkdir(dirname(whole), { recursive: true });
  await mkdir(whole, { recursive: true, mode: 0o700 });
  const folder = join(whole, 'youtube');
  await mkdir(folder, { recursive: true });
  return folder;
}
