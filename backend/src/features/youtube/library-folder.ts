import { join } from 'node:path';
import * as z from 'zod';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Disk, Folders, VideoFailure } from './ports.ts';

/** Scanners pass over folders with a dot (yt-dlp.md, "File names that Plex accepts"). */
export const stagesIn = (folder: string): string => join(folder, '.medianest-stage');

const name = 'youtube.library';
const signedSchema = z.object({ folders: z.array(z.string()) });
const mostSigned = 20;

export interface LibraryPlace {
  folder: string;
  plexPath: string;
  /** False: its disk or file server is not mounted. Then nothing in it is judged, and nothing made. */
  isThere: boolean;
}

export interface LibraryFolder {
  /** Null while it is not configured. */
  find(): Promise<LibraryPlace | null>;
  isThere(folder: string): Promise<boolean>;
}

export const libraryAway: VideoFailure = {
  problem: 'library-away',
  detail: 'The folder of the downloads does not hold what MediaNest has put there.',
  isFinal: false,
  retryAfterMs: null,
  pausesQueue: true,
};

/**
 * The folder of the videos. A mount point is a folder too while nothing is mounted, and then every file in it would
 * seem to be lost; so the folder of the stages, made once in each library that is chosen, is the sign of the real one.
 */
export const createLibraryFolder = (parts: {
  folders: Folders;
  disk: Pick<Disk, 'hasFolder' | 'makeFolder'>;
  settings: Pick<SettingsStore, 'find' | 'save'>;
}): LibraryFolder => {
  const { folders, disk, settings } = parts;
  const signed = new Set<string>();

  const isSigned = async (folder: string) => {
    if (!signed.has(folder))
      for (const known of (await settings.find(name, signedSchema))?.folders ?? []) signed.add(known);
    return signed.has(folder);
  };

  const noteSigned = async (folder: string) => {
    signed.add(folder);
    await settings.save(name, { folders: [...signed].slice(-mostSigned) });
  };

  const isThere = async (folder: string) => {
    if (await isSigned(folder)) return disk.hasFolder(stagesIn(folder));
    const isMade = await disk.makeFolder(stagesIn(folder));
    if (isMade) await noteSigned(folder);
    return isMade;
  };

  return {
    isThere,
    async find() {
      const place = await folders.find();
      return place && { ...place, isThere: await isThere(place.folder) };
    },
  };
};
