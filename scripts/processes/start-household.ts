import { createHouseholdControl, type HouseholdControl, type HouseholdState } from '@medianest/household';
import type { ProcessGroup } from './process-group.ts';
import { waitForAnswer } from './wait-for-answer.ts';

export type HouseholdProcess = {
  control: HouseholdControl;
  state: HouseholdState;
};

/**
 * Starts the simulated household as a process on consecutive ports of the loopback address.
 *
 * @throws Error with its output when it cannot start
 */
export async function startHouseholdProcess(options: {
  group: ProcessGroup;
  port: number;
  /** Where its media server looks for downloads; absent: a folder of its own. */
  youtubeFolder?: string;
}): Promise<HouseholdProcess> {
  const { group, port, youtubeFolder } = options;
  const child = group.start({
    name: 'the household',
    args: ['household/src/main.ts'],
    // Drawing posters on several threads would otherwise keep a heap for each.
    env: {
      ...process.env,
      MALLOC_ARENA_MAX: '2',
      HOUSEHOLD_PORT: String(port),
      ...(youtubeFolder && { HOUSEHOLD_YOUTUBE_DIR: youtubeFolder }),
    },
  });
  const url = `http://127.0.0.1:${port}/_household`;
  await waitForAnswer({ url, from: child });
  const control = createHouseholdControl(url);
  return { control, state: await control.state() };
}

/** The environment in which a portal takes the household for Plex, and its owner for administrator. */
export function environmentOf({ addresses, people }: HouseholdState): NodeJS.ProcessEnv {
  return {
    PLEX_TV_URL: addresses.plexTv,
    PLEX_CLIENTS_URL: addresses.plexTv,
    PLEX_APP_URL: addresses.plexTv,
    PLEX_URL: addresses.plex,
    PLEX_TOKEN: people.owner.accountToken,
  };
}

/** The environment in which a portal uses the household's other services from its first start on. */
export async function servicesOf({ control, state }: HouseholdProcess): Promise<NodeJS.ProcessEnv> {
  const { username, password } = await control.uptimeKuma.state();
  const { proxyUrl, certificateFile } = await control.youtube.state();
  return {
    OVERSEERR_URL: state.addresses.overseerr,
    OVERSEERR_API_KEY: state.overseerr.apiKey,
    UPTIME_KUMA_URL: state.addresses.uptimeKuma,
    UPTIME_KUMA_USERNAME: username,
    UPTIME_KUMA_PASSWORD: password,
    YTDLP_PROXY: proxyUrl,
    YTDLP_CA_FILE: certificateFile,
  };
}
