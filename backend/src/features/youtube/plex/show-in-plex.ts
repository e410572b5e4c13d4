import { dirname } from 'node:path';
import type { CollectionState } from '@medianest/shared';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Log } from '../../../kernel/log.ts';
import type { LibraryFolder } from '../library-folder.ts';
import type { VideoLibrary, VideoSection } from '../ports.ts';
import type { Rows } from '../rows/index.ts';
import type { FileRow, StoredDownload } from '../rows/stored-rows.ts';
import type { TellProgress } from '../worker/tell-progress.ts';
import { findFiles } from './find-files.ts';
import type { KeepCollection } from './keep-collection.ts';
import { onServer } from './server-paths.ts';

/** A scan takes seconds to a minute (plex.md §2, "Waiting"); after that it is left to another time. */
const usualLooksMs = [500, 2000, 5000, 10_000, 20_000, 30_000];
const shortestMs = 60_000;
const longestMs = 6 * 60 * 60_000;

type Outcome = { collection: CollectionState; isComplete: boolean };

/** Makes what is here visible in Plex: one look at its folder, the numbers of its files, the collection. */
export const createShowInPlex = (parts: {
  rows: Rows;
  folders: Pick<LibraryFolder, 'find'>;
  library: VideoLibrary;
  keepCollection: KeepCollection;
  tell: TellProgress;
  clock: Clock;
  log: Log;
  /** Waits, unless the portal stops. */
  pause(ms: number): Promise<void>;
  looksMs?: readonly number[] | undefined;
}) => {
  const { rows, folders, library, keepCollection, tell, clock, log, pause } = parts;
  const { looksMs = usualLooksMs } = parts;
  const { reads, writes, queue } = rows;

  const learnKeys = async (section: VideoSection, plexPath: string, files: readonly FileRow[]) => {
    const takeIn = async (missing: readonly FileRow[]) => {
      const found = await findFiles(section, missing);
      await queue.saveRatingKeys(found);
      const keys = new Set(found.map(({ id }) => id));
      return missing.filter(({ id }) => !keys.has(id));
    };
    let missing = files.filter(({ ratingKey }) => ratingKey === null);
    if (missing.length === 0) return true;
    for (const folder of new Set(missing.map(({ path }) => dirname(path))))
      await section.scan(onServer(plexPath, folder));
    for (const waitMs of looksMs) {
      await pause(waitMs);
      missing = await takeIn(missing);
      if (missing.length === 0) return true;
    }
    return false;
  };

  const show = async (download: StoredDownload): Promise<Outcome> => {
    const { collection, collectionTitle } = download;
    const wantsOne = collectionTitle !== null && collection !== 'removed';
    const waiting: Outcome = { collection: wantsOne ? 'waiting' : collection, isComplete: false };
    const place = await folders.find();
    const section = place?.isThere && (await library.find(place.plexPath));
    if (!section) return waiting;
    const isComplete = await learnKeys(section, place.plexPath, await queue.listFilesOf(download.id));
    const fresh = await reads.find(download.id);
    if (!fresh || !wantsOne) return { collection, isComplete };
    const kept = await keepCollection(section, fresh, place.folder);
    if (kept === 'removed') return { collection: 'removed', isComplete };
    if (kept === 'nothing') return { ...waiting, isComplete };
    return { collection: isComplete ? 'ready' : 'partial', isComplete };
  };

  const tryToShow = async (download: StoredDownload): Promise<Outcome> => {
    try {
      return await show(download);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.info({ downloadId: download.id, code: error.code }, 'Plex cannot show a download yet');
      const wantsOne = download.collectionTitle !== null && download.collection !== 'removed';
      return { collection: wantsOne ? 'waiting' : download.collection, isComplete: false };
    }
  };

  /** The longer it has not worked, the more seldom it is tried. */
  const nextLook = ({ finishedAt, createdAt }: StoredDownload) => {
    const now = clock.now().getTime();
    const waitedMs = now - (finishedAt ?? createdAt).getTime();
    return new Date(now + Math.min(longestMs, Math.max(shortestMs, waitedMs / 2)));
  };

  return async ({ id, dueAt }: { id: string; dueAt: Date | null }): Promise<void> => {
    const download = await reads.find(id);
    if (!download) return;
    const { collection, isComplete } = await tryToShow(download);
    await writes.noteShown(id, { dueAt, nextAt: isComplete ? null : nextLook(download), collection });
    tell.note(id);
  };
};

export type ShowInPlex = ReturnType<typeof createShowInPlex>;
