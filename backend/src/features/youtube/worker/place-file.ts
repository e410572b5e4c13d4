import { access, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { baseNamesOf, folderOf } from '../file-names.ts';
import type { FetchedVideo } from '../ports.ts';
import type { QueueRepository } from '../rows/queue.repository.ts';
import type { ClaimedItem, FileRow } from '../rows/stored-rows.ts';
import type { Permissions } from './permissions.ts';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether the file lies under its name as it was when it was looked into. */
export const isWhole = async (folder: string, { path, sizeBytes }: FileRow): Promise<boolean> => {
  const found = await stat(join(folder, path)).catch(() => null);
  return found?.isFile() === true && found.size === sizeBytes;
};

const isBelow = (folder: string, path: string) => resolve(path).startsWith(resolve(folder) + sep);

/** Removes a file with the picture and the subtitles beside it, and its folder when nothing else is in it. */
export const removeFiles = async (folder: string, path: string): Promise<void> => {
  const full = join(folder, path);
  if (!isBelow(folder, full)) return;
  const base = basename(full, extname(full));
  const names = await readdir(dirname(full)).catch((): string[] => []);
  const own = names.filter((name) => name.startsWith(`${base}.`));
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

/** Moves a video that was looked into to where the media server shows it. */
export const createPlaceFile = (parts: {
  queue: Pick<QueueRepository, 'beginPlacing' | 'isPathTaken'>;
  permissions: Permissions;
}) => {
  const { queue, permissions } = parts;

  const choosePath = async (folder: string, item: ClaimedItem, fetched: FetchedVideo) => {
    const title = fetched.about.title ?? item.title;
    const ending = extname(fetched.file.path);
    for (const base of baseNamesOf({ ...item, title })) {
      const path = join(folderOf(item), base + ending);
      if (!(await queue.isPathTaken(path)) && !(await exists(join(folder, path)))) return path;
    }
    return join(folderOf(item), `${item.id} [${item.videoId}]${ending}`);
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
    const file = { videoId, quality, path, sizeBytes, durationSeconds };
    await permissions.makeFolders(folder, dirname(join(folder, path)));
    const id = await queue.beginPlacing(item.id, file);
    if (!id) return null;
    const base = join(folder, path).slice(0, -extname(path).length);
    if (fetched.thumbnail) await move(fetched.thumbnail, `${base}.jpg`);
    for (const { language, path: subtitle } of fetched.subtitles)
      await move(subtitle, `${base}.${language}.srt`);
    // Last: where it lies, everything lies.
    await move(fetched.file.path, join(folder, path));
    return { ...file, id, ratingKey: null, createdAt: new Date() };
  };
};

export type PlaceFile = ReturnType<typeof createPlaceFile>;
