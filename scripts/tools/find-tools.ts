import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../launcher/root.mjs';

/** Where a fetched yt-dlp lies: it goes with the installed packages. */
export const ytDlpFolder = join(root, 'node_modules', '.cache', 'medianest-tools', 'yt-dlp');
export const cachedYtDlp = join(ytDlpFolder, 'bin', 'yt-dlp');

export const findCachedYtDlp = () => (isProgram(cachedYtDlp) ? cachedYtDlp : null);

/** The first of some programs on a search path, null when there is none. */
export function findProgram(names: readonly string[], path = process.env.PATH ?? ''): string | null {
  const candidates = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(isProgram) ?? null;
}

/** What downloads need; null for what is not there. */
export type DownloadTools = { ytDlp: string | null; ffmpeg: string | null; ffprobe: string | null };

/** Each where it is said to be, else on the search path; yt-dlp in the cache too. */
export function findDownloadTools(env: NodeJS.ProcessEnv = process.env): DownloadTools {
  const given = env.FFMPEG_PATH;
  const ofFfmpeg = (name: string) =>
    given ? findAt(given.replace(/\/ffmpeg$/, ''), name) : findProgram([name], env.PATH);
  return {
    ytDlp: env.YTDLP_PATH ? findAt(env.YTDLP_PATH, 'yt-dlp') : (findCurrentYtDlp(env) ?? findCachedYtDlp()),
    ffmpeg: ofFfmpeg('ffmpeg'),
    ffprobe: ofFfmpeg('ffprobe'),
  };
}

/** Debian's own may be years old, and YouTube changes every month. */
function findCurrentYtDlp(env: NodeJS.ProcessEnv): string | null {
  const found = findProgram(['yt-dlp'], env.PATH);
  if (!found) return null;
  const { stdout } = spawnSync(found, ['--ignore-config', '--version'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return (stdout ?? '') >= oldestYtDlp ? found : null;
}

/** Versions are days, and compare as texts. */
const oldestYtDlp = '2025.11.12';

const findAt = (place: string, name: string) => [place, join(place, name)].find(isProgram) ?? null;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
