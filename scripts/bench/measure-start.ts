import { findFreePort } from '../processes/ports.ts';
import { startChild } from '../processes/start-child.ts';
import { waitForAnswer } from '../processes/wait-for-answer.ts';

const rounds = 5;

/**
 * The median time in seconds from the launcher's start to the first answer on /health, everything
 * being installed, built and set up.
 *
 * @param env of a portal that nobody runs now
 */
export async function measureWarmStart(env: NodeJS.ProcessEnv): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const port = await findFreePort();
    const startedAt = performance.now();
    const portal = startChild({
      name: 'the portal',
      args: ['scripts/start.mjs'],
      env: { ...process.env, ...env, PORT: String(port) },
    });
    await waitForAnswer({ url: `http://127.0.0.1:${port}/health`, from: portal });
    times.push((performance.now() - startedAt) / 1000);
    await portal.stop();
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}
