import type { assemble } from './assemble.ts';
import { listenOnConnections } from './media-server/listen.ts';
import { httpUrl, listen, reachable } from './wire/listen.ts';

type Parts = Awaited<ReturnType<typeof assemble>>;
type Closable = { close(): Promise<void> };

/** Offsets from the household's port. */
const portOffsets = { plexTv: 0, plex: 1, uptimeKuma: 2, overseerr: 3, youtube: 4 } as const;

/**
 * Lets every part listen; when one cannot, nothing is left open.
 *
 * @param at.port 0 lets the system choose every port
 */
export async function listenAll(parts: Parts, at: { host: string; port: number }) {
  const opened: Closable[] = [];
  const close = async () => void (await Promise.all(opened.map((listener) => listener.close())));
  try {
    return { addresses: await openAll(parts, { ...at, opened }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openAll(
  parts: Parts,
  { host, port, opened }: { host: string; port: number; opened: Closable[] },
) {
  const { mediaServer, plexTv, uptimeKuma, overseerr, youtube, connections } = parts;
  const at = (service: keyof typeof portOffsets) => ({
    host,
    port: port === 0 ? 0 : port + portOffsets[service],
  });
  const open = async <Opened extends Closable>(opening: Promise<Opened>) => {
    const listener = await opening;
    opened.push(listener);
    return listener;
  };
  const plex = await open(listenOnConnections({ ...mediaServer, ...at('plex') }));
  connections.announce(plex.addresses);
  const [local] = connections.list();
  const kumaAddress = await uptimeKuma.listen(at('uptimeKuma'));
  opened.push(uptimeKuma);
  const { address: overseerrAddress } = await open(listen({ app: overseerr, ...at('overseerr') }));
  await open(youtube.listen(at('youtube')));
  // The last one, because the control answers here: whoever hears of the household finds all of it.
  const { address: plexTvAddress } = await open(listen({ app: plexTv, ...at('plexTv') }));
  return {
    plexTv: httpUrl(reachable(plexTvAddress)),
    plex: local ? httpUrl(local.address) : '',
    uptimeKuma: httpUrl(reachable(kumaAddress)),
    overseerr: httpUrl(reachable(overseerrAddress)),
    youtube: youtube.whereabouts().proxyUrl,
  };
}
