import { dirname } from 'node:path';
import { ytDlpVersionIn } from '../yt-dlp-version.ts';
import { findAt, findOnPath } from './find-executable.ts';
import { createFindYtDlp, type YtDlpTool } from './find-yt-dlp.ts';
import { createToolInspector, type Tool } from './tool.ts';

export interface ToolboxOptions {
  /** Where yt-dlp is, when it is not to be looked for. */
  ytDlpPath?: string | undefined;
  /** The one that MediaNest fetched itself; null while there is none. */
  findManagedYtDlp?: (() => Promise<string | null>) | undefined;
  /** Where ffmpeg is, or the folder that holds it and ffprobe. */
  ffmpegPath?: string | undefined;
  /** The folders in which programs are looked for, as in PATH. */
  searchPath: string;
}

export interface Tools {
  ytDlp: YtDlpTool;
  ffmpeg: Tool;
  ffprobe: Tool;
}

/** "ffmpeg version 7.1 Copyright ...", or "version n7.1-2-g..." when somebody built it. */
const ffmpegVersion = (name: string) => (output: string) =>
  new RegExp(`^${name} version (\\S{1,60})`).exec(output)?.[1];

/** The programs that downloads need: yt-dlp, ffmpeg and ffprobe. */
export const createToolbox = ({ ytDlpPath, findManagedYtDlp, ffmpegPath, searchPath }: ToolboxOptions) => {
  const inspect = createToolInspector({ searchPath });

  const findYtDlp = createFindYtDlp({
    ...{ ytDlpPath, searchPath, inspect },
    findManaged: findManagedYtDlp,
    ask: { args: ['--ignore-config', '--version'], versionIn: ytDlpVersionIn },
  });

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
        findYtDlp(),
        inspectOfFfmpeg('ffmpeg'),
        inspectOfFfmpeg('ffprobe'),
      ]);
      return { ytDlp, ffmpeg, ffprobe };
    },
  };
};

export type Toolbox = ReturnType<typeof createToolbox>;
