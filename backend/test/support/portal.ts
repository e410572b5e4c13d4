import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHouseholdControl, type HouseholdControl, startHousehold } from '@medianest/household';
import { onTestFinished } from 'vitest';
import { type Portal, type PortalOptions, startPortal } from '../../src/app/create-portal.ts';
import type { DatabaseTarget } from '../../src/database/target.ts';
import { type Environment, loadConfig } from '../../src/platform/config/load-config.ts';
import { type BrowserOptions, createBrowser, type TestBrowser } from './browser.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export interface TestPortal {
  url: string;
  portal: Portal;
  household: HouseholdControl;
  database: TestDatabase;
  browser(options?: Omit<BrowserOptions, 'address'>): TestBrowser;
  /** With which another process becomes a portal on the same data, once this one has ended. */
  environment: Environment;
  /** Ends this process's portal and starts another on the same data. */
  restart(overrides?: Environment): Promise<void>;
  close(): Promise<void>;
}

export interface TestPortalOptions {
  /** Whether the owner is administrator already; true unless said otherwise. */
  isSetUp?: boolean;
  /** Some of it may only be known once the household runs. */
  environment?: Environment | ((household: HouseholdControl) => Promise<Environment>);
  timeouts?: PortalOptions['timeouts'];
  logOutput?: PortalOptions['logOutput'];
  searchPath?: PortalOptions['searchPath'];
  messengers?: PortalOptions['messengers'];
  ytDlpFingerprint?: PortalOptions['ytDlpFingerprint'];
  /** What happens to the household before the portal starts. */
  beforeStart?: (household: HouseholdControl) => Promise<unknown>;
}

/** As an address, a socket folder becomes a parameter. */
const toUrl = (target: DatabaseTarget): string => {
  if ('url' in target) return target.url;
  const { host, port, user, database } = target.connection;
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
};

/** Generous limits: suites sign in more often in a minute than a family does. */
const testEnvironment = (databaseUrl: string, dataDir: string, plexTv: string): Environment => ({
  HOST: '127.0.0.1',
  DATABASE_URL: databaseUrl,
  DATABASE_POOL_SIZE: '5',
  MEDIANEST_DATA_DIR: dataDir,
  PLEX_TV_URL: plexTv,
  PLEX_CLIENTS_URL: plexTv,
  PLEX_APP_URL: plexTv,
  // Nobody is there: by itself no portal of a test asks the outside for releases.
  YTDLP_RELEASES_URL: 'http://127.0.0.1:9',
  RATE_LIMIT_SIGN_IN: '1000',
  RATE_LIMIT_POLL: '1000',
  RATE_LIMIT_GENERAL: '10000',
  LOG_LEVEL: 'error',
});

/**
 * The real portal with a household of its own, over HTTP.
 *
 * An endpoint that answers an undeclared error fails the suite's run.
 */
export const startTestPortal = async (options: TestPortalOptions = {}): Promise<TestPortal> => {
  const running = await startHousehold({ port: 0 });
  const household = createHouseholdControl(running.controlUrl);
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'portal-'));
  const { addresses, people } = await household.state();
  const seed = { PLEX_URL: addresses.plex, PLEX_TOKEN: people.owner?.accountToken };

  const { environment: wanted = {} } = options;
  const own = typeof wanted === 'function' ? await wanted(household) : wanted;

  const environment: Environment = {
    ...testEnvironment(toUrl(database.target), dataDir, addresses.plexTv),
    ...(options.isSetUp === false ? {} : seed),
    ...own,
  };

  const launch = (overrides: Environment = {}) => {
    return startPortal({
      config: { ...loadConfig({ ...environment, ...overrides }), PORT: 0 },
      ...(options.timeouts && { timeouts: options.timeouts }),
      ...(options.logOutput && { logOutput: options.logOutput }),
      ...(options.searchPath && { searchPath: options.searchPath }),
      ...(options.messengers && { messengers: options.messengers }),
      ...(options.ytDlpFingerprint && { ytDlpFingerprint: options.ytDlpFingerprint }),
      onUndeclaredError(key, error) {
        throw new Error(`${key} does not declare ${error.code}`);
      },
    });
  };

  await options.beforeStart?.(household);
  let portal = await launch();
  const test: TestPortal = {
    get url() {
      return `http://127.0.0.1:${portal.port}`;
    },
    get portal() {
      return portal;
    },
    household,
    database,
    environment,
    browser: (browser) => createBrowser({ ...browser, address: () => test.url }),
    async restart(overrides) {
      await portal.close();
      portal = await launch(overrides);
    },
    async close() {
      await portal.close();
      await running.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return test;
};

/** The same for one test, which closes it. */
export const openTestPortal = async (options?: TestPortalOptions): Promise<TestPortal> => {
  const test = await startTestPortal(options);
  onTestFinished(test.close);
  return test;
};
