import { fileURLToPath } from 'node:url';
import { findAddresses } from './app/addresses.ts';
import type { Portal } from './app/create-portal.ts';
import { loadEnvironment } from './app/load-environment.ts';
import { openStorage } from './app/open-storage.ts';
import { StartupError } from './kernel/startup-error.ts';
import { type Config, ConfigError, loadConfig } from './platform/config/load-config.ts';

/** Beside `backend/src` and beside the bundle in `backend/dist` alike. */
const webFolder = fileURLToPath(new URL('../../frontend/dist', import.meta.url));

const say = (text: string) => process.stdout.write(`${text}\n`);

const greet = (config: Config, portal: Portal) => {
  const addresses = findAddresses(config, portal.port);
  say(
    `\nMediaNest is ready:\n${addresses.map((address) => `  ${address}`).join('\n')}\nData: ${portal.dataFolder}`,
  );
  if (!portal.setupToken) return;
  const setup = addresses.map((address) => `  ${address}/setup/#token=${portal.setupToken}`);
  say(
    `\nThere is no administrator yet. Open one of these to set MediaNest up; the address works once:\n${setup.join('\n')}\n`,
  );
};

/** A signal during the start waits for its end, so that everything opened is closed in good order. */
const stopOnSignals = (starting: Promise<Portal>) => {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    try {
      await (await starting).close();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
};

const open = async (config: Config): Promise<Portal> => {
  const storage = await openStorage({ config, whenRunning: 'refuse' });
  // Most of the code is read while the database server starts.
  const { startPortal } = await import('./app/create-portal.ts').catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  const { PATH: searchPath } = process.env;
  return startPortal({ config, storage, webFolder, ...(searchPath && { searchPath }) });
};

const start = async () => {
  const config = loadConfig(loadEnvironment(process.env));
  const starting = open(config);
  stopOnSignals(starting);
  greet(config, await starting);
};

start().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof StartupError;
  process.stderr.write(
    `${isExpected ? `MediaNest cannot start. ${error.message}` : (error as Error).stack}\n`,
  );
  process.exit(1);
});
