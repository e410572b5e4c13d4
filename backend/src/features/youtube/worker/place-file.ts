import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { newId } from '../../../kernel/ids.ts';
import { listFolderName, personFolderName, sidecarName, videoFileName } from '../file-names.ts';
import type { FetchedVideo } from '../ports.ts';
import type { QueueRepository } from '../rows/queue.repository.ts';
import type { ClaimedItem, FileRow } from '../rows/stored-rows.ts';
import type { Permissions } from './permissions.ts';

/** Whether the file lies under its name as it was when it was looked into. */
export const isWhole = async (folder: string, { path, sizeBytes }: FileRow): Promise<boolean> => {
  const found = await stat(join(folder, path)).catch(() => null);
  return found?.isFile() === true && found.size === sizeBytes;
};

const isBelow = (folder: string, path: string) => resolve(path).startsWith(resolve(folder) + sep);

const namesIn = (folder: string) => readdir(folder).catch((): string[] => []);

const stemOf = (name: string) => basename(name, extname(name));

const subtitles = /^\.[\w-]+\.srt$/;

/** A video itself, its picture and its subtitles; never another video of the same name. */
const belongsTo = (video: string) => {
  const stem = stemOf(video);
  return (name: string) =>
    name === video ||
    name === `${stem}.jpg` ||
    (name.startsWith(stem) && subtitles.test(name.slice(stem.length)));
};

/** Removes a file with the picture and the subtitles beside it, and its folder when nothing else is in it. */
export const removeFiles = async (folder: string, path: string): Promise<void> => {
  const full = join(folder, path);
  if (!isBelow(folder, full)) return;
  const own = (await namesIn(dirname(full))).filter(belongsTo(basename(full)));
  await Promise.all(own.map((name) => rm(join(dirname(full), name), { force: true })));
  // A folder with something in it stays, and so does that of the person's other playlists.
  for (let above = dirname(full); isBelow(folder, above); above = dirname(above))
    if (
      !(await rmdir(above).then(
        () => true,
        () => false,
      ))
    )
      return;
};

/** Videos without a playlist; a folder that was called Videos might be taken for extras of another. */
const singleFolder = 'YT Videos';

const folderOf = ({ requesterName, userId, kind, listId, downloadTitle }: ClaimedItem) => {
  const id = userId?.slice(-8) ?? 'former';
  const list =
    kind === 'playlist' && listId ? listFolderName({ title: downloadTitle, listId }) : singleFolder;
  return join(personFolderName({ name: requesterName, id }), list);
};

/** The same video may lie beside it in another quality. */
const marksOf = ({ quality, id }: ClaimedItem) => ['', ` (${quality})`, ` (${quality} ${id.slice(-8)})`];

/** Moves a video that was looked into to where the media server shows it. */
export const createPlaceFile = (parts: {
  queue: Pick<QueueRepository, 'beginPlacing' | 'isPathTaken'>;
  permissions: Permissions;
}) => {
  const { queue, permissions } = parts;

  const choosePath = async (folder: string, item: ClaimedItem, fetched: FetchedVideo) => {
    const title = fetched.about.title ?? item.title;
    const extension = extname(fetched.file.path).slice(1);
    for (const mark of marksOf(item)) {
      const name = videoFileName({ title: title + mark, videoId: item.videoId, extension });
      const path = join(folderOf(item), name);
      // Sound and picture of one video share what lies beside them, so they may not share a name.
      const beside = await namesIn(join(folder, dirname(path)));
      const isFree = !beside.some((found) => found.startsWith(`${stemOf(name)}.`));
      if (isFree && !(await queue.isPathTaken(path))) return path;
    }
    throw new Error('Every name for the video is taken.');
  };

  const move = async (from: string, to: string) => {
    await permissions.openFile(from);
    await rename(from, to);
  };

  /** @returns the row of the file; null when the video was cancelled meanwhile */
  return async (folder: string, item: ClaimedItem, fetched: FetchedVideo): Promise<FileRow | null> => {
    const path = await choosePath(folder, item, fetched);
    const { sizeBytes, durationSeconds } = fetched.file;
    const { videoId, quality } = item;
    const file = { id: newId(), videoId, quality, path, sizeBytes, durationSeconds };
    const full = join(folder, path);
    const beside = (ending: string) => join(dirname(full), sidecarName(basename(full), ending));
    await permissions.makeFolders(folder, dirname(full));
    if (!(await queue.beginPlacing(item.id, file))) return null;
    if (fetched.thumbnail) await move(fetched.thumbnail, beside('jpg'));
    for (const { language, path: subtitle } of fetched.subtitles)
      await move(subtitle, beside(`${language}.srt`));
    // Last: where it lies, everything lies.
    await move(fetched.file.path, full);
    return { ...file, ratingKey: null, createdAt: new Date() };
  };
};

export type PlaceFile = ReturnType<typeof createPlaceFile>;
