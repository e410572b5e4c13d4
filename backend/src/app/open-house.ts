import { join } from 'node:path';
import type { YoutubeDependencies } from '../features/youtube/index.ts';
import { createVersionsFolder, type YtDlpOptions } from '../integrations/yt-dlp/index.ts';
import { createBreakerBoard } from './breaker-board.ts';
import { createInfrastructure, type InfrastructureOptions } from './create-infrastructure.ts';
import { createMessengers, type MessengerOptions } from './create-messengers.ts';
import { createPictureTools } from './create-picture-tools.ts';
import { createPlexClients } from './create-plex-clients.ts';
import { createDownloadQuota, createRateLimiter } from './create-rate-limits.ts';
import { createServiceClients } from './create-service-clients.ts';
import { createSlices } from './create-slices.ts';
import { createYtDlpCare } from './create-yt-dlp-care.ts';
import { createNotices } from './notices.ts';
import { openYoutubeTools } from './open-youtube-tools.ts';
import { createSystemAlerts } from './system-alerts.ts';

export interface HouseOptions extends InfrastructureOptions {
  whenRunning: 'refuse' | 'need';
  /** How long to wait for others, and how often to look after them. Tests shorten them. */
  timeouts?: {
    outsideCallMs?: number;
    membershipMs?: number;
    serviceTestMs?: number;
    probeEveryMs?: number;
    mediaEveryMs?: number;
    mediaResendMs?: number;
    /** How long an open breaker keeps calls away. */
    breakerResetMs?: number;
    databaseLookMs?: number;
    betterConnectionMs?: number;
    youtubePaces?: YoutubeDependencies['paces'];
    videoTimes?: YtDlpOptions['times'];
  };
  /** Lets notifications reach receivers in the house, for tests. */
  messengers?: MessengerOptions;
  /** Where programs are looked for, as in PATH. */
  searchPath?: string;
  /** Of the key that signs releases of yt-dlp, for tests, which sign their own. */
  ytDlpFingerprint?: string;
}

const usualSearchPath = '/usr/local/bin:/usr/bin:/bin';

export type House = Awaited<ReturnType<typeof openHouse>>;

/**
 * The slices with all that they stand on, for the portal and for workers alike. Nothing runs by itself yet.
 *
 * @throws ConfigError or StartupError with words for the person at the terminal
 */
export const openHouse = async (options: HouseOptions) => {
  const { config, timeouts } = options;
  await using opened = new AsyncDisposableStack();
  const infrastructure = await createInfrastructure(options);
  opened.defer(infrastructure.close);
  const { log, plexClientIdentifier: clientIdentifier } = infrastructure;
  const board = createBreakerBoard();
  const alerts = createSystemAlerts(infrastructure);
  const clients = createPlexClients({ config, clientIdentifier, board, log, ...timeouts });
  const { searchPath = usualSearchPath } = options;
  const versions = createVersionsFolder({ folder: join(infrastructure.dataFolder, 'yt-dlp') });
  const findManagedYtDlp = versions.findProgram;
  const serviceClients = createServiceClients({
    ...{ config, board, log, searchPath, findManagedYtDlp },
    ...timeouts,
  });
  const { toolbox, libraryFiles } = serviceClients;
  const fingerprint = options.ytDlpFingerprint;
  const ytDlpCare = createYtDlpCare({ config, versions, toolbox, searchPath, fingerprint });
  opened.defer(ytDlpCare.close);
  const youtubeTools = await openYoutubeTools({
    ...{ config, toolbox, libraryFiles, searchPath, log },
    ...(timeouts?.videoTimes && { times: timeouts.videoTimes }),
  });
  opened.defer(youtubeTools.close);
  const limiter = createRateLimiter(config);
  const pictures = createPictureTools(infrastructure);
  opened.defer(pictures.close);
  const messengers = createMessengers(infrastructure, options.messengers);
  opened.defer(messengers.close);
  const notices = createNotices({
    config,
    isRoot: process.getuid?.() === 0,
    onIgnoredProxy: alerts.noteIgnoredProxy,
  });
  const slices = createSlices({
    infrastructure,
    clients,
    serviceClients,
    messengers,
    pictures,
    notices: notices.list,
    alerts,
    youtubeTools,
    ytDlpCare,
    quota: createDownloadQuota(limiter),
    ...timeouts,
  });
  // The clients close before the jobs, which may wait for one of their calls.
  opened.defer(slices.auth.jobs.close);
  opened.defer(slices.services.jobs.close);
  opened.defer(slices.media.jobs.close);
  opened.defer(serviceClients.close);
  opened.defer(clients.close);
  // A program that fetches a video is told to stop while everything that it needs is still there.
  opened.defer(slices.youtube.jobs.close);
  const running = opened.move();
  return {
    ...{ infrastructure, slices, clients, board, alerts, limiter, notices },
    close: () => running.disposeAsync(),
  };
};
