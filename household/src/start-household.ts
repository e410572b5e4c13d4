import { createCatalogue } from './catalogue/catalogue.ts';
import { initialTitles } from './catalogue/initial-titles.ts';
import { films, sections, series } from './catalogue/sections.ts';
import { createCollections } from './collections/collections.ts';
import { initialCollections } from './collections/initial-collections.ts';
import type { HouseholdState } from './control/contract.ts';
import { controlRoutes } from './control/control.routes.ts';
import { createLibraryEvents } from './events/library-events.ts';
import { createNotifications } from './events/notifications.ts';
import { createServices } from './faults/services.ts';
import { createConnections } from './media-server/connections.ts';
import { createMediaServer } from './media-server/index.ts';
import { listenOnConnections } from './media-server/listen.ts';
import { createPeople } from './people/people.ts';
import { createPlexTv } from './plex-tv/index.ts';
import { createPins } from './plex-tv/pins.ts';
import { createSignIn } from './plex-tv/sign-in.ts';
import { createPictures } from './posters/pictures.ts';
import { createStock, subjectOf } from './stocking/stock.ts';
import type { Dialect } from './uptime-kuma/dialect.ts';
import { createUptimeKuma } from './uptime-kuma/index.ts';
import { initialViewings } from './watching/initial-viewings.ts';
import { createWatchState } from './watching/watch-state.ts';
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
    ...mediaServer,
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
  const now = () => new Date();
  const people = createPeople(initialShares);
  const services = createServices();
  const connections = createConnections();
  const pins = createPins({ now });
  const signIn = createSignIn({ pins, people });
  const { catalogue, collections, watch } = createLibrary(now());
  const notifications = createNotifications();
  const libraryEvents = createLibraryEvents({ notifications, now });
  const stock = createStock({ catalogue, libraryEvents, now });
  watch.onChange(({ person, item }) => libraryEvents.watched(subjectOf(item), person));

  const uptimeKuma = createUptimeKuma({ services, dialect: kumaDialect });

  let known: HouseholdState['addresses'] = { plexTv: '', plex: '', uptimeKuma: '' };
  const household = {
    ...{ people, pins, services, connections, catalogue, collections, watch, stock, uptimeKuma },
    addresses: () => known,
  };
  return {
    connections,
    uptimeKuma,
    announce(found: HouseholdState['addresses']) {
      known = found;
    },
    mediaServer: createMediaServer({
      library: { catalogue, people, watch, collections },
      ...{ services, connections, notifications, libraryEvents },
      pictures: createPictures(),
    }),
    plexTv: createPlexTv({
      ...{ people, pins, signIn, services, connections },
      control: controlRoutes({ household, signIn }),
      ownUrl: () => known.plexTv,
    }),
  };
}

const everything = sections.map(({ key }) => key);
const initialShares = {
  owner: everything,
  alice: [films.key, series.key],
  bob: everything,
  kid: [films.key, series.key],
  stranger: [],
};

function createLibrary(now: Date) {
  const titles = initialTitles({ now });
  return {
    catalogue: createCatalogue({ sections, titles }),
    collections: createCollections({ now: () => new Date(), initial: initialCollections({ titles, now }) }),
    watch: createWatchState({ now: () => new Date(), initial: initialViewings({ now }) }),
  };
}
