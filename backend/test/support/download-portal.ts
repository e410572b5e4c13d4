import type { Environment } from '../../src/platform/config/load-config.ts';
import { openTestPortal, type TestPortalOptions } from './portal.ts';

const { MEDIANEST_TEST_YTDLP: ytDlpPath } = process.env;

/** The household's YouTube takes nobody for a machine. */
export const withoutGaps = { requestGapMs: 0, longestRetryGapMs: 100 };

/** A portal that fetches with the real yt-dlp from the household's YouTube, into the folder that its Plex shows. */
export const openDownloadPortal = (
  options: Pick<TestPortalOptions, 'timeouts'> & { environment?: Environment } = {},
) => {
  if (!ytDlpPath) throw new Error('There is no yt-dlp; "npm run tools" fetches one.');
  return openTestPortal({
    timeouts: {
      youtubePaces: { restMs: 0, lookEveryMs: 500 },
      videoTimes: withoutGaps,
      ...options.timeouts,
    },
    async environment(household) {
      const [{ server }, youtube] = await Promise.all([household.state(), household.youtube.state()]);
      return {
        YOUTUBE_DOWNLOAD_DIR: server.sections.find(({ title }) => title === 'YouTube')?.path,
        YTDLP_PATH: ytDlpPath,
        YTDLP_PROXY: youtube.proxyUrl,
        YTDLP_CA_FILE: youtube.certificateFile,
        ...options.environment,
      };
    },
  });
};
