import { assemble } from './assemble.ts';
import type { HouseholdState } from './control/contract.ts';
import { listenOnConnections } from './media-server/listen.ts';
import { openVideoFolder, type VideoFolder } from './scanning/video-folder.ts';
import { httpUrl, listen, reachable } from './wire/listen.ts';

export type RunningHousehold = {
  readonly addresses: HouseholdState['addresses'];
  /** Where `createHouseholdControl` is pointed at. */
  readonly controlUrl: string;
  close(): Promise<void>;
};

export type HouseholdOptions = {
  readonly port: number;
  readonly host?: string;
  /** The folder of the section YouTube; by default a new one, which is removed in the end. */
  readonly youtubeFolder?: string | undefined;
  /** So many invented films instead of the usual ones. */
  readonly items?: number | undefined;
};

/** Offsets from the household's port. */
const portOffsets = { plexTv: 0, plex: 1 } as const;

/**
 * Starts the household: plex.tv on `port`, the media server on the next one.
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
  const { mediaServer, plexTv, announce, connections, scanner } = await assemble({
    folder: folder.path,
    items,
  });

  const plexListeners = await listenOnConnections({
    ...mediaServer,
    host,
    port: port === 0 ? 0 : port + portOffsets.plex,
  });
  connections.announce(plexListeners.addresses);
  const plexTvListener = await listen({ app: plexTv, host, port }).catch(async (error: unknown) => {
    await plexListeners.close();
    throw error;
  });

  const [local] = connections.list();
  const addresses = {
    plexTv: httpUrl(reachable(plexTvListener.address)),
    plex: local ? httpUrl(local.address) : '',
  };
  announce(addresses);
  return {
    addresses,
    controlUrl: `${addresses.plexTv}/_household`,
    async close() {
      scanner.cancel();
      await Promise.all([plexTvListener.close(), plexListeners.close()]);
      await folder.close();
    },
  };
}
