import { createOverseerrClient, createOverseerrTest } from '../integrations/overseerr/index.ts';
import { createKumaTest } from '../integrations/uptime-kuma/index.ts';
import { createPatientFiles, createToolbox, createYoutubeTest } from '../integrations/yt-dlp/index.ts';
import type { Config } from '../platform/config/load-config.ts';
import type { Logger } from '../platform/logging/logger.ts';
import { createOutboundHttp } from '../platform/outbound-http/index.ts';
import { createBreakerSet } from '../platform/resilience/index.ts';
import { isServiceFailure } from '../platform/upstream/index.ts';
import type { BreakerBoard } from './breaker-board.ts';

export type ServiceClients = ReturnType<typeof createServiceClients>;

/** Overseerr's own pages answer at once; what asks TMDB hangs when TMDB does (overseerr.md, "Health"). */
const overseerrCallMs = 8000;

/** The outside services beside Plex, each behind its breaker. */
export const createServiceClients = (options: {
  config: Config;
  board: BreakerBoard;
  log: Logger;
  /** The folders in which programs are looked for. */
  searchPath: string;
  /** The yt-dlp that MediaNest fetched itself; null while there is none. */
  findManagedYtDlp: () => Promise<string | null>;
  outsideCallMs?: number;
  serviceTestMs?: number;
  breakerResetMs?: number;
}) => {
  const { config, board, log, searchPath, outsideCallMs: timeoutMs = overseerrCallMs } = options;
  // An address that the administrator named, and Overseerr lives in the house.
  const http = createOutboundHttp({ allowPrivate: true, timeoutMs });
  const breakers = createBreakerSet({
    timeoutMs,
    isFailure: isServiceFailure,
    resetMs: options.breakerResetMs,
    onChange: (name, state) => {
      log.warn({ breaker: name, state }, 'A breaker changed its state');
      board.note('overseerr', name, state);
    },
  });
  const toolbox = createToolbox({
    ytDlpPath: config.YTDLP_PATH,
    findManagedYtDlp: options.findManagedYtDlp,
    ffmpegPath: config.FFMPEG_PATH,
    searchPath,
  });
  const limitMs = options.serviceTestMs;
  const libraryFiles = createPatientFiles();

  return {
    overseerr: createOverseerrClient({ http, breakers }),
    testOverseerr: createOverseerrTest({ http, limitMs }),
    testKuma: createKumaTest({ http, log, limitMs }),
    testYoutube: createYoutubeTest({ toolbox, files: libraryFiles, limitMs }),
    /** For what holds a connection of its own. */
    http,
    toolbox,
    /** For all who look into the folder of the videos: together they may hold only some of Node's threads. */
    libraryFiles,
    async close() {
      breakers.close();
      await http.close();
    },
  };
};
