import { startWorker } from './app/create-worker.ts';
import { loadEnvironment } from './app/load-environment.ts';
import { StartupError } from './kernel/startup-error.ts';
import { ConfigError, loadConfig } from './platform/config/load-config.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Ends the waiting for the jobs, and later the worker. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

const told = new Promise<'told'>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve('told'), { once: true });
});

const run = async (): Promise<number> => {
  const config = loadConfig(loadEnvironment(process.env));
  const { PATH: searchPath } = process.env;
  const worker = await startWorker({ config, stop: stopping.signal, ...(searchPath && { searchPath }) });
  if (!worker) return 0;
  say('MediaNest’s worker is ready.');
  const why = await Promise.race([told, worker.lost.then(() => 'lost' as const)]);
  await worker.close();
  if (why === 'told') return 0;
  process.stderr.write('The worker ends: it has lost the database. Start it again.\n');
  return 1;
};

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isExpected = error instanceof ConfigError || error instanceof StartupError;
    process.stderr.write(
      `${isExpected ? `The worker cannot start. ${error.message}` : (error as Error).stack}\n`,
    );
    process.exit(1);
  },
);
