import type { Disk, Pictures, VideoTool } from '../features/youtube/index.ts';
import {
  createLibraryDisk,
  createThumbnailSource,
  createYtDlp,
  killGroup,
  type PatientFiles,
  type Toolbox,
  type YtDlpOptions,
} from '../integrations/yt-dlp/index.ts';
import type { Log } from '../kernel/log.ts';
import type { Config } from '../platform/config/load-config.ts';
import { openEgressProxy } from '../platform/egress-proxy/index.ts';

export interface YoutubeTools {
  tool: VideoTool;
  disk: Disk;
  pictures: Pictures;
  close(): Promise<void>;
}

/** What gets videos, and the one way out that it has. */
export const openYoutubeTools = async (options: {
  config: Pick<Config, 'YTDLP_PROXY' | 'YTDLP_CA_FILE'>;
  toolbox: Toolbox;
  libraryFiles: PatientFiles;
  searchPath: string;
  times?: YtDlpOptions['times'];
  log: Log;
}): Promise<YoutubeTools> => {
  const { config, toolbox, libraryFiles, searchPath, times, log } = options;
  const certificateFile = config.YTDLP_CA_FILE;
  const egress = await openEgressProxy({ log, upstreamUrl: config.YTDLP_PROXY });
  const ytDlp = createYtDlp({ toolbox, egress, searchPath, certificateFile, ...(times && { times }) });
  return {
    tool: { ...ytDlp, killGroup },
    disk: createLibraryDisk(libraryFiles),
    pictures: { fetch: createThumbnailSource({ egress, certificateFile }) },
    close: egress.close,
  };
};
