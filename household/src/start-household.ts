import { createCatalogue } from './catalogue/catalogue.ts';
import { documentaries, films, sections, series } from './catalogue/sections.ts';
import type { HouseholdState } from './control/contract.ts';
import { controlRoutes } from './control/control.routes.ts';
import { createServices } from './faults/services.ts';
import { createConnections } from './media-server/connections.ts';
import { createMediaServer } from './media-server/index.ts';
import { listenOnConnections } from './media-server/listen.ts';
import { createPeople } from './people/people.ts';
import { createPlexTv } from './plex-tv/index.ts';
import { createPins } from './plex-tv/pins.ts';
import { createSignIn } from './plex-tv/sign-in.ts';
import { createPictures } from './posters/pictures.ts';
import type { Dialect } from './uptime-kuma/dialect.ts';
import { createUptimeKuma } from './uptime-kuma/index.ts';
import { httpUrl, listen, reachable } from './wire/listen.ts';

export type RunningHousehold = {
  readonly addresses: HouseholdState['addresses'];
  /** Where `createHouseholdControl` is pointed at. */
  readonly controlUrl: string;
  close(): Promise<void>;
};

/** Offsets from the household's port. */
const portOffsets = { plexTv: 0, plex: 1, uptimeKuma: 2 } as const;

/**
 * Starts the household: plex.tv on `port`, the media server on the next one, Uptime Kuma after that.
 * Port 0 lets the system choose, which need not be consecutive.
 *
 * @throws when a port is taken
 */
export async function startHousehold(input: {
  port: number;
  host?: string;
  /** Which line of Uptime Kuma it has; 2 unless told otherwise. */
  kumaDialect?: Dialect;
}): Promise<RunningHousehold> {
  const { port, host = '127.0.0.1', kumaDialect = 2 } = input;
  const { mediaServer, plexTv, uptimeKuma, announce, connections } = assemble({ kumaDialect });

  const plexListeners = await listenOnConnections({
    app: mediaServer,
    host,
    port: port === 0 ? 0 : port + portOffsets.plex,
  });
  connections.announce(plexListeners.addresses);
  const plexTvListener = await listen({ app: plexTv, host, port }).catch(async (error: unknown) => {
    await plexListeners.close();
    throw error;
  });
  const kumaPort = port === 0 ? 0 : port + portOffsets.uptimeKuma;
  const kumaAddress = await uptimeKuma.listen({ host, port: kumaPort }).catch(async (error: unknown) => {
    await Promise.all([plexTvListener.close(), plexListeners.close()]);
    throw error;
  });

  const [local] = connections.list();
  const addresses = {
    plexTv: httpUrl(reachable(plexTvListener.address)),
    plex: local ? httpUrl(local.address) : '',
    uptimeKuma: httpUrl(reachable(kumaAddress)),
  };
  announce(addresses);
  return {
    addresses,
    controlUrl: `${addresses.plexTv}/_household`,
    async close() {
      await Promise.all([plexTvListener.close(), plexListeners.close(), uptimeKuma.close()]);
    },
  };
}

function assemble({ kumaDialect }: { kumaDialect: Dialect }) {
  const catalogue = createCatalogue({ now: new Date() });
  const everything = sections.map(({ key }) => key);
  const people = createPeople({
    owner: everything,
    alice: everything.filter((key) => key !== documentaries.key),
    bob: everything,
    kid: [films.key, series.key],
    stranger: [],
  });
  const services = createServices();
  const connections = createConnections();
  const pins = createPins({ now: () => new Date() });
  const signIn = createSignIn({ pins, people });
  const uptimeKuma = createUptimeKuma({ services, dialect: kumaDialect });

  let known: HouseholdState['addresses'] = { plexTv: '', plex: '', uptimeKuma: '' };
  const addresses = () => known;
  const control = controlRoutes({
    household: { people, pins, services, connections, uptimeKuma, addresses },
    signIn,
  });
  return {
    connections,
    uptimeKuma,
    announce(found: HouseholdState['addresses']) {
      known = found;
    },
    mediaServer: createMediaServer({ catalogue, people, services, connections, pictures: createPictures() }),
    plexTv: createPlexTv({
      people,
      pins,
      signIn,
      services,
      connections,
      control,
      ownUrl: () => known.plexTv,
    }),
  };
}
