import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

export type FoundVideo = {
  readonly path: string;
  readonly title: string;
  readonly sizeBytes: number;
  readonly thumbnail: string | null;
  /** When the video or its picture was last written, in seconds since 1970. */
  readonly changedAt: number;
};

const videoTypes = new Set(['.mp4', '.mkv', '.webm']);
const pictureTypes = ['.jpg', '.jpeg', '.png', '.webp'];
const deepest = 8;

/** The videos in a folder and below it; a folder that is not there has none. */
export async function findVideos(folder: string, depth = 0): Promise<FoundVideo[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  const names = new Set(entries.map(({ name }) => name));
  const found: FoundVideo[] = [];
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < deepest) found.push(...(await findVideos(path, depth + 1)));
    if (!entry.isFile() || !videoTypes.has(extname(entry.name).toLowerCase())) continue;
    const video = await readVideo(path, names);
    if (video) found.push(video);
  }
  return found;
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** Null for a file that went away while it was looked at. */
async function readVideo(path: string, names: ReadonlySet<string>): Promise<FoundVideo | null> {
  const base = basename(path, extname(path));
  const picture = pictureTypes.map((type) => base + type).find((name) => names.has(name));
  const thumbnail = picture ? join(path, '..', picture) : null;
  const file = await stat(path).catch(() => null);
  const beside = thumbnail ? await stat(thumbnail).catch(() => null) : null;
  if (!file) return null;
  return {
    path,
    title: titleOfFile(base),
    sizeBytes: file.size,
    thumbnail: beside ? thumbnail : null,
    changedAt: Math.floor(Math.max(file.mtimeMs, beside?.mtimeMs ?? 0) / 1000),
  };
}

/** `Title [id]` is called `Title`. */
function titleOfFile(base: string): string {
  return base.replace(/\s*\[[^[\]]+\]$/, '').trim() || base;
}
