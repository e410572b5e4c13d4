import { dirname } from 'node:path';
import type { Actor } from '../../../kernel/actor.ts';
import type { LibraryFolder } from '../library-folder.ts';
import type { Rows } from '../rows/index.ts';
import { removeFiles } from '../worker/place-file.ts';
import type { Running } from '../worker/running.ts';
import type { FindOwn } from './own.ts';

/** Takes a download away, with the files that no other download uses. */
export const createRemoveDownload = (parts: {
  rows: Rows;
  findOwn: FindOwn;
  folders: Pick<LibraryFolder, 'find'>;
  running: Running;
  /** Plex is told as soon as it can be. */
  takeOut(gone: { folders: string[]; collectionId: string | null }): Promise<void>;
  /** What is left of a shared collection is put in order. */
  onBatch(downloadId: string): Promise<void>;
}) => {
  const { rows, findOwn, folders, running, takeOut, onBatch } = parts;
  const { reads, writes, queue, follows } = rows;

  return async (actor: Actor, id: string): Promise<void> => {
    const stored = await findOwn(actor, id);
    const files = await queue.listFilesOf(id);
    await writes.remove(id);
    running.cancel(stored.items.map((item) => item.id));
    const place = await folders.find();
    // What cannot be removed now stays known, and goes with a later start.
    const unused = place?.isThere ? await queue.takeUnusedFiles(files.map((file) => file.id)) : [];
    for (const { path } of unused) if (place) await removeFiles(place.folder, path);
    if (stored.followId && !(await follows.findHome(stored.followId))) await follows.end(stored.followId);
    const { plexCollectionId } = stored;
    const [sister] = plexCollectionId ? await reads.listOfCollection(plexCollectionId) : [];
    if (sister) await onBatch(sister.id);
    await takeOut({
      folders: [...new Set(unused.map(({ path }) => dirname(path)))],
      collectionId: sister ? null : plexCollectionId,
    });
  };
};
