import type { Folders, VideoLibrary } from '../ports.ts';
import { onServer } from './server-paths.ts';

/** What was taken away here goes from Plex, too. */
export const createTakeOut =
  ({ folders, library }: { folders: Folders; library: VideoLibrary }) =>
  async (gone: { folders: readonly string[]; collectionId: string | null }): Promise<void> => {
    const place = await folders.find();
    const section = place && (await library.find(place.plexPath));
    if (!section) return;
    if (gone.collectionId) await section.deleteCollection(gone.collectionId);
    for (const folder of gone.folders) await section.scan(onServer(place.plexPath, folder));
  };

export type TakeOut = ReturnType<typeof createTakeOut>;
