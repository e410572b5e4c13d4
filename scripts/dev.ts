import { join } from 'node:path';
import { root } from './launcher/root.mjs';
import { prefixLines } from './processes/prefix-lines.ts';
import type { ProcessGroup } from './processes/process-group.ts';
import { runTogether } from './processes/run-together.ts';
import { environmentOf, startHouseholdProcess } from './processes/start-household.ts';
import { waitForAnswer } from './processes/wait-for-answer.ts';

/**
 * `npm run dev`: server and pages from source, both following every change, at one address.
 *
 * The pages' development server hands `/api` to the server. Plex is the simulated household, unless
 * PLEX_TV_URL names another.
 */
const { PORT = '4000', API_PORT = '4001', HOUSEHOLD_PORT = '4100' } = process.env;
const publicUrl = `http://localhost:${PORT}`;
const apiUrl = `http://127.0.0.1:${API_PORT}`;

async function findPlex(group: ProcessGroup): Promise<NodeJS.ProcessEnv> {
  if (process.env.PLEX_TV_URL) return {};
  const { state } = await startHouseholdProcess({ group, port: Number(HOUSEHOLD_PORT) });
  return { ...environmentOf(state), MEDIANEST_DATA_DIR: 'data/dev', MEDIANEST_MODE: 'demo' };
}

await runTogether(async (group) => {
  const plex = await findPlex(group);
  const server = group.start({
    name: 'the server',
    args: ['--watch', '--watch-preserve-output', 'backend/src/main.ts'],
    env: {
      ...plex,
      ...process.env,
      PORT: API_PORT,
      HOST: '127.0.0.1',
      PUBLIC_URL: publicUrl,
      ALLOWED_ORIGINS: `${publicUrl},http://127.0.0.1:${PORT}`,
    },
    onOutput: prefixLines('server'),
  });
  group.start({
    name: 'the pages',
    args: [join(root, 'node_modules/next/dist/bin/next'), 'dev', '--port', PORT, '--hostname', 'localhost'],
    cwd: join(root, 'frontend'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      MEDIANEST_API_ORIGIN: apiUrl,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    onOutput: prefixLines('pages'),
  });
  await waitForAnswer({ url: `${apiUrl}/health`, from: server });
  console.log(`\nMediaNest from source: ${publicUrl} (Ctrl-C stops everything)\n`);
});
