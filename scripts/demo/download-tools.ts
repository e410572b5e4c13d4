import { currentRights } from '../tools/apt.ts';
import { fetchYtDlp } from '../tools/fetch-yt-dlp.ts';
import { type DownloadTools, findDownloadTools } from '../tools/find-tools.ts';

/** Long enough for two megabytes, short enough for a demo on a closed network. */
const patienceMs = 30_000;

/**
 * The programs that downloads need, as far as they are there. A missing yt-dlp is fetched when Debian's mirror has
 * it; nothing is installed, and the demo starts without it too.
 */
export async function findDemoTools(): Promise<DownloadTools> {
  const found = findDownloadTools();
  const { hasApt, isRefused } = currentRights();
  if (found.ytDlp || process.env.YTDLP_PATH || !hasApt || isRefused) return found;
  console.log('Fetching a current yt-dlp; it is not installed.');
  const ytDlp = await fetchYtDlp({ timeoutMs: patienceMs }).catch((error: Error) => {
    console.log(error.message);
    return null;
  });
  return { ...found, ytDlp };
}

/** What downloads lack, as a line for people; null when they have everything. */
export function explainLack({ ytDlp, ffmpeg, ffprobe }: DownloadTools): string | null {
  const missing = [
    ...(ytDlp ? [] : ['yt-dlp from 2025.11.12 on']),
    ...(ffmpeg && ffprobe ? [] : ['ffmpeg with ffprobe (apt-get install ffmpeg)']),
  ];
  return missing.length === 0 ? null : `cannot run here: install ${missing.join(' and ')}, and start again`;
}
