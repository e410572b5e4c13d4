import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Video } from '../videos/video.ts';
import { type Making, makeClip } from './make-clips.ts';

export type Clip = {
  readonly folder: string;
  /** Bytes of each of its files, by name. */
  readonly sizes: ReadonlyMap<string, number>;
};

/** The clips that stand for all videos: made at first use, kept for every household after that. */
export interface Clips {
  /** @throws when they are not made yet and ffmpeg is missing */
  get(clip: Video['clip']): Promise<Clip>;
  /** Ends what is being made. */
  close(): Promise<void>;
}

/** Another number when the same clips are made in another way. */
const version = 1;

export function createClips({ dataFolder, ffmpeg }: { dataFolder: string; ffmpeg: string }): Clips {
  const known = new Map<Video['clip'], Promise<Clip>>();
  const closing = new AbortController();
  return {
    get(clip) {
      const found = known.get(clip) ?? open(clip, { dataFolder, ffmpeg, signal: closing.signal });
      known.set(clip, found);
      // ffmpeg may be installed later.
      found.catch(() => known.delete(clip));
      return found;
    },
    async close() {
      closing.abort();
      await Promise.allSettled(known.values());
    },
  };
}

type Source = Omit<Making, 'folder'> & { dataFolder: string };

async function open(clip: Video['clip'], from: Source): Promise<Clip> {
  const folder = join(from.dataFolder, `clip-${clip}-${version}`);
  const isThere = await stat(folder).catch(() => null);
  if (!isThere) await make(clip, { ...from, folder });
  const names = await readdir(folder);
  const sizes = await Promise.all(
    names.map(async (name) => [name, (await stat(join(folder, name))).size] as const),
  );
  return { folder, sizes: new Map(sizes) };
}

/** Households that start side by side each make their own; the first one that is whole stays. */
async function make(clip: Video['clip'], to: Source & { folder: string }) {
  await mkdir(to.dataFolder, { recursive: true });
  const draft = await mkdtemp(join(to.dataFolder, 'draft-'));
  try {
    await makeClip(clip, { ...to, folder: draft });
    await rename(draft, to.folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await stat(to.folder).catch(() => null))) throw error;
  }
}
