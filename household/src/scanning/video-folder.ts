import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface VideoFolder {
  readonly path: string;
  /** Removes the folder, unless it was given. */
  close(): Promise<void>;
}

/** The folder whose files the section YouTube shows. */
export async function openVideoFolder(given: string | undefined): Promise<VideoFolder> {
  if (given) {
    await mkdir(given, { recursive: true });
    return { path: resolve(given), close: async () => {} };
  }
  const path = await realpath(await mkdtemp(join(tmpdir(), 'household-youtube-')));
  return { path, close: () => rm(path, { recursive: true, force: true }) };
}
