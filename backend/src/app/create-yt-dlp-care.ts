import type { Programs, ProgramUpdates } from '../features/admin/index.ts';
import {
  createReleaseSource,
  createYtDlpUpdates,
  findOnPath,
  isInHouse,
  oldestYtDlp,
  releasedOn,
  type Toolbox,
  type VersionsFolder,
  ytDlpFingerprint,
  ytDlpKeyPath,
} from '../integrations/yt-dlp/index.ts';
import type { Config } from '../platform/config/load-config.ts';
import { createOutboundDownload } from '../platform/outbound-http/index.ts';

export interface YtDlpCare {
  programs: Programs;
  updates: ProgramUpdates;
  close(): Promise<void>;
}

/** The programs of downloads, and what keeps yt-dlp current. */
export const createYtDlpCare = (options: {
  config: Pick<Config, 'YTDLP_RELEASES_URL' | 'YTDLP_KEY_FILE'>;
  versions: VersionsFolder;
  toolbox: Toolbox;
  searchPath: string;
  /** In the place of yt-dlp’s own. */
  fingerprint?: string | undefined;
}): YtDlpCare => {
  const { config, versions, toolbox, searchPath, fingerprint = ytDlpFingerprint } = options;
  const baseUrl = config.YTDLP_RELEASES_URL;
  const downloads = createOutboundDownload({ mayStayInside: isInHouse(baseUrl) });
  return {
    programs: { inspect: toolbox.inspect, oldestYtDlp, releasedOn },
    updates: createYtDlpUpdates({
      versions,
      toolbox,
      searchPath,
      source: createReleaseSource({ baseUrl, downloads }),
      keyFile: { path: config.YTDLP_KEY_FILE ?? ytDlpKeyPath, fingerprint },
      hasOther: async () => (await findOnPath('yt-dlp', searchPath)) !== null,
    }),
    close: downloads.close,
  };
};
