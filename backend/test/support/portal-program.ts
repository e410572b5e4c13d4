import { startPortal } from '../../src/app/create-portal.ts';
import { loadConfig } from '../../src/platform/config/load-config.ts';

/** The program that tests start to kill it: a whole portal, which says when it is ready. */
await startPortal({
  config: { ...loadConfig(process.env), PORT: 0 },
  timeouts: { youtubePaces: { restMs: 0, lookEveryMs: 500 } },
});
process.stdout.write('ready\n');
