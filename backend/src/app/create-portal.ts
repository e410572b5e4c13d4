import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { AppError } from '../kernel/errors.ts';
import { StartupError } from '../kernel/startup-error.ts';
import type { Config } from '../platform/config/load-config.ts';
import type { Realtime } from '../platform/realtime/index.ts';
import { createAnnouncer } from './create-announcer.ts';
import { createHttp } from './create-http.ts';
import { createLiveHouse } from './create-live-house.ts';
import { createLiveLibrary } from './create-live-library.ts';
import { createLiveNews } from './create-live-news.ts';
import { createNewsDesk } from './create-news-desk.ts';
import { createPing, watchDatabase } from './database-watch.ts';
import { createLiveAdmin } from './live-admin.ts';
import { createLiveDownloads } from './live-downloads.ts';
import { type House, type HouseOptions, openHouse } from './open-house.ts';
import { openRelayOfPortal } from './relay.ts';
import { shareJobs, startJobs } from './run-jobs.ts';

export interface Portal {
  port: number;
  dataFolder: string;
  /** The token of the set-up address while nobody is administrator. */
  setupToken: string | null;
  /** Lets running requests finish, then stops everything, the database last. */
  close(): Promise<void>;
}

export interface PortalOptions extends Omit<HouseOptions, 'whenRunning'> {
  /** What the build of the web client made; absent: the API alone. */
  webFolder?: string;
  onUndeclaredError?: (key: string, error: AppError) => void;
}

const drainMs = 10_000;

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

/** What a worker does is shown on the pages that are open here, as if it were done here. */
const hearWorkers = async ({ infrastructure, slices }: House, realtime: Realtime) => {
  const announcer = createAnnouncer();
  createLiveDownloads({ slices: { ...slices, announcer }, realtime });
  createLiveNews({ announcer, realtime });
  const relay = await openRelayOfPortal({ infrastructure, audience: announcer.audience });
  slices.onLook(relay.look);
  return relay.close;
};

/**
 * Starts the portal whole: data folder, database, slices, web server.
 *
 * @throws ConfigError or StartupError with words for the person at the terminal
 */
export const startPortal = async (options: PortalOptions): Promise<Portal> => {
  const { config, timeouts } = options;
  await using opened = new AsyncDisposableStack();
  const house = await openHouse({ ...options, whenRunning: 'refuse' });
  opened.defer(house.close);
  const { infrastructure, slices, clients, board, alerts, limiter, notices } = house;
  const { log } = infrastructure;
  const hasJobs = config.JOBS === 'inline';
  opened.defer(slices.setup.seeding.close);
  await slices.setup.seeding.start(config.PLEX_TOKEN, config.PLEX_URL);
  await slices.services.seedFromEnvironment(config);
  const setupToken = await slices.setup.findSetupToken();
  slices.auth.jobs.start();
  slices.services.jobs.start();
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
  const run = randomUUID();
  realtime.welcome('/media', 'hello', () => ({ run }));
  opened.defer(hasJobs ? (await shareJobs(house)).close : await hearWorkers(house, realtime));
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
  await liveHouse.start();
  if (hasJobs) await startJobs(house);
  log.info({ port }, 'The portal is ready');
  const running = opened.move();
  return {
    port,
    setupToken,
    dataFolder: infrastructure.dataFolder,
    close: () => running.disposeAsync(),
  };
};
