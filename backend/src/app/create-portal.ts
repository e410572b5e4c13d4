import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { YoutubeDependencies } from '../features/youtube/index.ts';
import type { AppError } from '../kernel/errors.ts';
import { StartupError } from '../kernel/startup-error.ts';
import type { Config } from '../platform/config/load-config.ts';
import type { LogOutput } from '../platform/logging/logger.ts';
import { createBreakerBoard } from './breaker-board.ts';
import { createHttp } from './create-http.ts';
import { createInfrastructure } from './create-infrastructure.ts';
import { createLiveHouse } from './create-live-house.ts';
import { createLiveLibrary } from './create-live-library.ts';
import { createLiveNews } from './create-live-news.ts';
import { createMessengers, type MessengerOptions } from './create-messengers.ts';
import { createNewsDesk } from './create-news-desk.ts';
import { createPictureTools } from './create-picture-tools.ts';
import { createPlexClients } from './create-plex-clients.ts';
import { createDownloadQuota, createRateLimiter } from './create-rate-limits.ts';
import { createServiceClients } from './create-service-clients.ts';
import { createSlices } from './create-slices.ts';
import { createPing, watchDatabase } from './database-watch.ts';
import { createLiveAdmin } from './live-admin.ts';
import { createLiveDownloads } from './live-downloads.ts';
import { createNotices } from './notices.ts';
import { openYoutubeTools } from './open-youtube-tools.ts';
import { createSystemAlerts } from './system-alerts.ts';

export interface Portal {
  port: number;
  dataFolder: string;
  /** The token of the set-up address while nobody is administrator. */
  setupToken: string | null;
  /** Lets running requests finish, then stops everything, the database last. */
  close(): Promise<void>;
}

export interface PortalOptions {
  config: Config;
  /** What the build of the web client made; absent: the API alone. */
  webFolder?: string;
  onUndeclaredError?: (key: string, error: AppError) => void;
  /** In the place of standard output. */
  logOutput?: LogOutput;
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
  };
  /** Lets notifications reach receivers in the house, for tests. */
  messengers?: MessengerOptions;
  /** Where programs are looked for, as in PATH. */
  searchPath?: string;
}

const drainMs = 10_000;

const usualSearchPath = '/usr/local/bin:/usr/bin:/bin';

const listen = async (server: Server, { PORT: port, HOST: host }: Config) => {
  server.listen({ port, host });
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === 'EADDRINUSE' ? 'another program uses it' : String(code);
    throw new StartupError(
      `MediaNest cannot listen on port ${port} of ${host} (${reason}): set PORT or HOST to another one.`,
      { cause },
    );
  }
  return (server.address() as AddressInfo).port;
};

const drain = async (server: Server) => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(timer);
};

const pagesIn = (webFolder: string | undefined) => {
  if (!webFolder || !existsSync(join(webFolder, 'site'))) return undefined;
  return { folder: join(webFolder, 'site'), policiesFile: join(webFolder, 'csp.json') };
};

/**
 * Starts the portal whole: data folder, database, slices, web server.
 *
 * @throws ConfigError or StartupError with words for the person at the terminal
 */
export const startPortal = async (options: PortalOptions): Promise<Portal> => {
  const { config, timeouts } = options;
  await using opened = new AsyncDisposableStack();
  const infrastructure = await createInfrastructure({ ...options, whenRunning: 'refuse' });
  opened.defer(infrastructure.close);
  const { log, plexClientIdentifier: clientIdentifier } = infrastructure;
  const board = createBreakerBoard();
  const alerts = createSystemAlerts(infrastructure);
  const clients = createPlexClients({ config, clientIdentifier, board, log, ...timeouts });
  const { searchPath = usualSearchPath } = options;
  const serviceClients = createServiceClients({ config, board, log, searchPath, ...timeouts });
  const { toolbox, libraryFiles } = serviceClients;
  const youtubeTools = await openYoutubeTools({ config, toolbox, libraryFiles, searchPath, log });
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
  opened.defer(slices.setup.seeding.close);
  await slices.setup.seeding.start(config.PLEX_TOKEN, config.PLEX_URL);
  await slices.services.seedFromEnvironment(config);
  const setupToken = await slices.setup.findSetupToken();
  slices.auth.jobs.start();
  slices.services.jobs.start();
  slices.media.jobs.start();
  const ping = createPing(infrastructure.db);
  const pages = pagesIn(options.webFolder);
  const { server, realtime, houseMetrics } = createHttp({
    ...options,
    infrastructure,
    slices,
    limiter,
    notices,
    board,
    ping,
    onDatabaseLoss: () => alerts.noteDatabase(false),
    ...(pages && { pages }),
  });
  const databaseWatch = watchDatabase({
    ping,
    onLook: alerts.noteDatabase,
    everyMs: timeouts?.databaseLookMs,
  });
  opened.defer(databaseWatch.close);
  const liveHouse = createLiveHouse({ slices, realtime, onProbe: houseMetrics.countProbe });
  opened.defer(liveHouse.close);
  createLiveDownloads({ slices, realtime });
  createLiveNews({ announcer: slices.announcer, realtime });
  const newsDesk = createNewsDesk({ slices, log });
  opened.defer(newsDesk.close);
  const liveAdmin = createLiveAdmin({ slices, board, alerts, realtime, log });
  opened.defer(liveAdmin.close);
  const { onPlayback } = liveAdmin;
  const liveLibrary = createLiveLibrary({ slices, clients, realtime, onPlayback, log });
  opened.defer(liveLibrary.close);
  // The web server waits for its last connection, so the sockets say goodbye before.
  opened.defer(() => drain(server));
  opened.defer(realtime.close);
  slices.sessions.watch(realtime);
  const port = await listen(server, config);
  liveLibrary.start();
  await slices.notifications.start();
  await liveHouse.start();
  // Not waited for: a file server that hangs keeps nobody from the pages.
  slices.youtube.jobs.start().catch((err: unknown) => {
    log.warn({ err }, 'Downloads could not be taken up; they go on after the next start');
  });
  log.info({ port }, 'The portal is ready');
  const running = opened.move();
  return {
    port,
    setupToken,
    dataFolder: infrastructure.dataFolder,
    close: () => running.disposeAsync(),
  };
};
