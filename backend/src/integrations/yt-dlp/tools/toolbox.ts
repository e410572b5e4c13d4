import { dirname } from 'node:path';
import { findAt, findOnPath } from './find-executable.ts';
import { createToolInspector, type Tool } from './tool.ts';

export interface ToolboxOptions {
  /** Where yt-dlp is, when it is not to be looked for. */
  ytDlpPath?: string | undefined;
  /** Where ffmpeg is, or the folder that holds it and ffprobe. */
  ffmpegPath?: string | undefined;
  /** The folders in which programs are looked for, as in PATH. */
  searchPath: string;
}

export interface Tools {
  ytDlp: Tool;
  ffmpeg: Tool;
  ffprobe: Tool;
}

/** Of the day of its release, with the time of day for nightly builds. */
const ytDlpVersion = (output: string) => /^(\d{4}\.\d{2}\.\d{2}(?:\.\d+)*)/.exec(output.trim())?.[1];

/** "ffmpeg version 7.1 Copyright ...", or "version n7.1-2-g..." when somebody built it. */
const ffmpegVersion = (name: string) => (output: string) =>
  new RegExp(`^${name} version (\\S{1,60})`).exec(output)?.[1];

/** The programs that downloads need: yt-dlp, ffmpeg and ffprobe. */
export const createToolbox = ({ ytDlpPath, ffmpegPath, searchPath }: ToolboxOptions) => {
  const inspect = createToolInspector({ searchPath });

  const findOfFfmpeg = async (name: 'ffmpeg' | 'ffprobe') => {
    if (!ffmpegPath) return findOnPath(name, searchPath);
    const ffmpeg = await findAt(ffmpegPath, 'ffmpeg');
    if (!ffmpeg || name === 'ffmpeg') return ffmpeg;
    return (await findAt(dirname(ffmpeg), name)) ?? findOnPath(name, searchPath);
  };
  const inspectOfFfmpeg = (name: 'ffmpeg' | 'ffprobe') =>
    inspect({ find: () => findOfFfmpeg(name), args: ['-version'], versionIn: ffmpegVersion(name) });

  return {
    async inspect(): Promise<Tools> {
      const [ytDlp, ffmpeg, ffprobe] = await Promise.all([
        inspect({
          find: () => (ytDlpPath ? findAt(ytDlpPath, 'yt-dlp') : findOnPath('yt-dlp', searchPath)),
          args: ['--ignore-config', '--version'],
          versionIn: ytDlpVersion,
        }),
        inspectOfFfmpeg('ffmpeg'),
        inspectOfFfmpeg('ffprobe'),
      ]);
      return { ytDlp, ffmpeg, ffprobe };
    },
  };
};

export type Toolbox = ReturnType<typeof createToolbox>;
