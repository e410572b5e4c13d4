import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const isFragment = (name: string) => /-Frag\d+|\.ytdl$/.test(name);
/** Picture and sound by themselves (`media.f137.mp4`) and `.part` files can be continued; these look like results. */
const isResult = (name: string) => /^(?:media|thumb|sub)\.(?!f[\w-]+\.).*(?<!\.part)$/.test(name);

const remove = (stage: string, names: string[]) =>
  Promise.all(names.map((name) => rm(join(stage, name), { recursive: true, force: true })));

export const emptyStage = async (stage: string): Promise<void> => {
  await remove(stage, await readdir(stage).catch(() => []));
};

/**
 * Makes the folder ready, and keeps of an earlier attempt what yt-dlp can safely continue: with fragments it
 * would make a file with a hole, and a file under the final name would count as fetched (yt-dlp.md, traps 2 and 4).
 */
export const prepareStage = async (stage: string): Promise<void> => {
  // Never what is above it: that would be made anew where a file system is not mounted.
  await mkdir(stage).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const names = await readdir(stage);
  await remove(stage, names.some(isFragment) ? names : names.filter(isResult));
};

export interface SubtitleFile {
  language: string;
  path: string;
}

/** The picture and the subtitles that lie beside the video. */
export const findSidecars = async (stage: string) => {
  const names = (await readdir(stage)).sort();
  const subtitles = names.flatMap((name): SubtitleFile[] => {
    const [, language] = /^sub\.([A-Za-z0-9-]{2,20})\.srt$/.exec(name) ?? [];
    return language ? [{ language, path: join(stage, name) }] : [];
  });
  return { thumbnail: names.includes('thumb.jpg') ? join(stage, 'thumb.jpg') : null, subtitles };
};
