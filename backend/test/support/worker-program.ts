import { startWorker } from '../../src/app/create-worker.ts';
import { loadConfig } from '../../src/platform/config/load-config.ts';

/** The program that tests start to kill it: a worker, which says when it is ready. */
await startWorker({
  config: loadConfig(process.env),
  stop: new AbortController().signal,
  timeouts: { youtubePaces: { restMs: 0, lookEveryMs: 500 } },
});
process.stdout.write('ready\n');
