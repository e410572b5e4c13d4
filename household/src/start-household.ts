import { fileURLToPath } from 'node:url';
import { assemble } from './assemble.ts';
import type { HouseholdState } from './control/contract.ts';
import { listenOnConnections } from './media-server/listen.ts';
import { openVideoFolder, type VideoFolder } from './scanning/video-folder.ts';
import type { Dialect } from './uptime-kuma/dialect.ts';
import { httpUrl, listen, reachable } from './wire/listen.ts';

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

/** Offsets from the household's port. */
const portOffsets = { plexTv: 0, plex: 1, uptimeKuma: 2, overseerr: 3, youtube: 4 } as const;

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
  return listenAll(options, folder).catch(async (error: unknown) => {
    await folder.close();
    throw error;
  });
}

async function listenAll(options: HouseholdOptions, folder: VideoFolder): Promise<RunningHousehold> {
  const { port, host = '127.0.0.1', items } = options;
  const { mediaServer, plexTv, uptimeKuma, overseerr, youtube, announce, connections, scanner } =
    await assemble({
      folder: folder.path,
      items,
      kumaDialect: options.kumaDialect ?? 2,
      videoMedia: {
        dataFolder: options.dataFolder ?? usualDataFolder,
        ffmpeg: options.ffmpeg ?? 'ffmpeg',
      },
    });

  const portOf = (service: keyof typeof portOffsets) => (port === 0 ? 0 : port + portOffsets[service]);

  const plexListeners = await listenOnConnections({ ...mediaServer, host, port: portOf('plex') });
  connections.announce(plexListeners.addresses);
  const plexTvListener = await orClose([plexListeners], listen({ app: plexTv, host, port }));
  const kumaAddress = await orClose(
    [plexListeners, plexTvListener],
    uptimeKuma.listen({ host, port: portOf('uptimeKuma') }),
  );
  const overseerrListener = await orClose(
    [plexListeners, plexTvListener, uptimeKuma],
    listen({ app: overseerr, host, port: portOf('overseerr') }),
  );
  const youtubeListener = await orClose(
    [plexListeners, plexTvListener, uptimeKuma, overseerrListener],
    youtube.listen({ host, port: portOf('youtube') }),
  );

  const [local] = connections.list();
  const addresses = {
    plexTv: httpUrl(reachable(plexTvListener.address)),
    plex: local ? httpUrl(local.address) : '',
    uptimeKuma: httpUrl(reachable(kumaAddress)),
    overseerr: httpUrl(reachable(overseerrListener.address)),
    youtube: youtube.whereabouts().proxyUrl,
  };
  announce(addresses);
  return {
    addresses,
    controlUrl: `${addresses.plexTv}/_household`,
    prepareVideos: () => youtube.prepare(),
    async close() {
      scanner.cancel();
      const listeners = [plexTvListener, plexListeners, overseerrListener, youtubeListener, uptimeKuma];
      await Promise.all(listeners.map((listener) => listener.close()));
      await folder.close();
    },
  };
}

/** Leaves nothing open behind what cannot be opened. */
async function orClose<Opened>(
  before: readonly { close(): Promise<void> }[],
  opening: Promise<Opened>,
): Promise<Opened> {
  return opening.catch(async (error: unknown) => {
    await Promise.all(before.map((listener) => listener.close()));
    throw error;
  });
}
