import { failureOf, type VideoFailure } from './failures/video-failure.ts';
import type { Tool } from './tools/tool.ts';
import { isTooOldYtDlp, oldestYtDlp } from './yt-dlp-version.ts';

export interface FoundTools {
  inspect(): Promise<{ ytDlp: Tool; ffmpeg: Tool; ffprobe: Tool }>;
}

export interface ReadyTools {
  ytDlp: string;
  ffmpeg: string;
  ffprobe: string;
}

const missing = (name: string, { state }: Tool) =>
  failureOf(
    'tool-missing',
    state === 'broken'
      ? `${name} is there but does not say its version.`
      : `${name} is not installed where MediaNest looks for it.`,
  );

/** Looks again before every start: the program may have been updated, or taken away. */
export const findReadyTools = async (toolbox: FoundTools): Promise<ReadyTools | VideoFailure> => {
  const { ytDlp, ffmpeg, ffprobe } = await toolbox.inspect();
  if (ytDlp.state !== 'found') return missing('yt-dlp', ytDlp);
  if (ffmpeg.state !== 'found') return missing('ffmpeg', ffmpeg);
  if (ffprobe.state !== 'found') return missing('ffprobe', ffprobe);
  if (isTooOldYtDlp(ytDlp.version)) {
    const detail = `yt-dlp is of ${ytDlp.version}; ${oldestYtDlp} or later is needed.`;
    return failureOf('tool-outdated', detail, { pausesQueue: true, retryAfterMs: null });
  }
  return { ytDlp: ytDlp.path, ffmpeg: ffmpeg.path, ffprobe: ffprobe.path };
};
