import { dirname, join } from 'node:path';
import type { LibraryFolder } from '../library-folder.ts';
import type { Disk, VideoLibrary } from '../ports.ts';
import { onServer } from './server-paths.ts';

/** What was taken away here goes from Plex, too. */
export const createTakeOut = (parts: {
  folders: Pick<LibraryFolder, 'find'>;
  library: VideoLibrary;
  disk: Pick<Disk, 'hasFolder'>;
}) => {
  const { folders, library, disk } = parts;

  /** Plex does not look into a folder that went with its last video, but notices from above that it is gone. */
  const nearest = async (root: string, gone: string) => {
    let folder = gone;
    while (folder !== '.' && !(await disk.hasFolder(join(root, folder)))) folder = dirname(folder);
    return folder;
  };

  return async (gone: { folders: readonly string[]; collectionId: string | null }): Promise<void> => {
    const place = await folders.find();
    const section = place && (await library.find(place.plexPath));
    if (!section) return;
    if (gone.collectionId) await section.deleteCollection(gone.collectionId);
    // Nothing was taken away from a library that is not there, and to Plex all of it would seem to be gone.
    if (!place.isThere) return;
    const left = await Promise.all(gone.folders.map((folder) => nearest(place.folder, folder)));
    for (const folder of new Set(left)) await section.scan(onServer(place.plexPath, folder));
  };
};

export type TakeOut = ReturnType<typeof createTakeOut>;
