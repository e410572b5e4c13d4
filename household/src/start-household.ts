import { fileURLToPath } from 'node:url';
import { assemble } from './assemble.ts';
import type { HouseholdState } from './control/contract.ts';
import { listenAll } from './listen-all.ts';
import { openVideoFolder, type VideoFolder } from './scanning/video-folder.ts';
import type { Dialect } from './uptime-kuma/dialect.ts';

export type RunningHousehold = {
  readonly addresses: HouseholdState['addresses'];
  /** Where `createHouseholdControl` is pointed at. */
  readonly controlUrl: string;
  /**
   * Makes the videos of YouTube, which otherwise happens when the first one is asked for.
   *
   * @throws when there is no ffmpeg
   */
  prepareVideos(): Promise<void>;
  close(): Promise<void>;
};

export type HouseholdOptions = {
  readonly port: number;
  readonly host?: string;
  /** The folder of the section YouTube; by default a new one, which is removed in the end. */
  readonly youtubeFolder?: string | undefined;
  /** So many invented films instead of the usual ones. */
  readonly items?: number | undefined;
  /** Where what took long to make is kept for the next time; by default among the caches of this repository. */
  readonly dataFolder?: string | undefined;
  /** The ffmpeg that makes the videos of YouTube. */
  readonly ffmpeg?: string | undefined;
  /** The line of Uptime Kuma; 2 unless told otherwise. */
  readonly kumaDialect?: Dialect;
};

const usualDataFolder = fileURLToPath(
  new URL('../../node_modules/.cache/medianest-household', import.meta.url),
);

/**
 * Starts the household: plex.tv on `port`, the media server on the next one, Uptime Kuma, Overseerr and YouTube after that.
 * Port 0 lets the system choose, which need not be consecutive.
 *
 * @throws when a port is taken
 */
export async function startHousehold(options: HouseholdOptions): Promise<RunningHousehold> {
  const folder = await openVideoFolder(options.youtubeFolder);
  return openHousehold(options, folder).catch(async (error: unknown) => {
    await folder.close();
    throw error;
  });
}

async function openHousehold(options: HouseholdOptions, folder: VideoFolder): Promise<RunningHousehold> {
  const { port, host = '127.0.0.1', items, kumaDialect = 2 } = options;
  const { dataFolder = usualDataFolder, ffmpeg = 'ffmpeg' } = options;
  const videoMedia = { dataFolder, ffmpeg };
  const parts = await assemble({ folder: folder.path, items, kumaDialect, videoMedia });
  const { addresses, close } = await listenAll(parts, { host, port });
  parts.announce(addresses);
  return {
    addresses,
    controlUrl: `${addresses.plexTv}/_household`,
    prepareVideos: () => parts.youtube.prepare(),
    async close() {
      parts.scanner.cancel();
      await close();
      await folder.close();
    },
  };
}
