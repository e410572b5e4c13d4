import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HouseholdControl } from '@medianest/household';
import { findFreePort, findFreePorts } from '../../scripts/processes/ports.ts';
import { createProcessGroup } from '../../scripts/processes/process-group.ts';
import type { Child } from '../../scripts/processes/start-child.ts';
import { environmentOf, servicesOf, startHouseholdProcess } from '../../scripts/processes/start-household.ts';
import { startPortalProcess } from '../../scripts/processes/start-portal.ts';
import { findDownloadTools } from '../../scripts/tools/find-tools.ts';

export interface RunningPortal {
  /** The portal's address, without a slash at the end. */
  url: string;
  /** What the portal printed for its first owner; waits until it is printed. */
  setupAddress(): Promise<string>;
  /** Approves PINs, breaks services, revokes tokens. */
  household: HouseholdControl;
  /** Kills the portal as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  /** Ends both processes and removes the data. */
  stop(): Promise<void>;
}

/** Tests do in a minute what a family does in a day. */
const generousLimits = {
  RATE_LIMIT_GENERAL: '10000',
  RATE_LIMIT_BROWSE: '10000',
  RATE_LIMIT_SIGN_IN: '1000',
  RATE_LIMIT_POLL: '1000',
};

/**
 * On a busy machine the household may answer late, and the portal asks again.
 *
 * @throws Error with the portal's output when it is not set up in time
 */
const waitUntilSetUp = async (url: string, portal: Child) => {
  const deadline = AbortSignal.timeout(120_000);
  const isReady = async () => {
    const answer = await fetch(`${url}/api/v1/setup`, { signal: AbortSignal.timeout(10_000) });
    return ((await answer.json()) as { state: string }).state === 'ready';
  };
  while (!(await isReady().catch(() => false))) {
    if (deadline.aborted) throw new Error(`${portal.name} at ${url} is not set up.\n${portal.output()}`);
    await pause(200);
  }
};

/**
 * Starts the built portal with a household of its own: real processes, free ports, a new data folder.
 *
 * @param options.isSetUp whether the owner is administrator already (so by default)
 * @param options.env overrides of the portal's environment
 */
export async function startPortal(
  options: { isSetUp?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<RunningPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'medianest-e2e-'));
  const group = createProcessGroup();
  const stop = async () => {
    await group.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const youtubeFolder = join(folder, 'youtube');
    await mkdir(youtubeFolder);
    const household = await startHouseholdProcess({ group, port: await findFreePorts(5), youtubeFolder });
    const { PLEX_URL, PLEX_TOKEN, ...addresses } = environmentOf(household.state);
    const services = {
      ...(await servicesOf(household)),
      YOUTUBE_DOWNLOAD_DIR: youtubeFolder,
      YTDLP_PATH: findDownloadTools().ytDlp ?? undefined,
    };
    const port = await findFreePort();
    const env = {
      PORT: String(port),
      HOST: '127.0.0.1',
      MEDIANEST_DATA_DIR: folder,
      MEDIANEST_MODE: 'demo',
      ...generousLimits,
      ...addresses,
      ...(options.isSetUp === false ? {} : { PLEX_URL, PLEX_TOKEN, ...services }),
      ...options.env,
    };
    const printed = Promise.withResolvers<string>();
    let output = '';
    const onOutput = (text: string) => {
      output += text;
      const [address] = output.match(/\S+\/setup\/#token=\S+(?=\s)/) ?? [];
      if (address) printed.resolve(address);
    };
    let portal = await startPortalProcess({ group, env, onOutput });
    const kill = async () => {
      process.kill(portal.pid, 'SIGKILL');
      await portal.ended;
    };
    const start = async () => {
      portal = await startPortalProcess({ group, env, onOutput });
    };
    const url = `http://${env.HOST}:${env.PORT}`;
    if (options.isSetUp !== false) await waitUntilSetUp(url, portal);
    return { url, household: household.control, setupAddress: () => printed.promise, kill, start, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
