import { typeNumbers } from './catalogue/items.ts';
import { documentaries, films, series, youtube } from './catalogue/sections.ts';
import type { HouseholdState } from './control/contract.ts';
import { controlRoutes } from './control/control.routes.ts';
import { createLibrary, type LibraryOptions } from './create-library.ts';
import { createNotifications } from './events/notifications.ts';
import { createScans } from './events/scans.ts';
import { subjectOf } from './events/subject.ts';
import { createTimeline } from './events/timeline.ts';
import { createServices } from './faults/services.ts';
import { createConnections } from './media-server/connections.ts';
import { createSpoiledImages } from './media-server/images/spoiled-images.ts';
import { createMediaServer } from './media-server/index.ts';
import { createResultMemo } from './media-server/query/result-memo.ts';
import { createOverseerr } from './overseerr/index.ts';
import { cast } from './people/cast.ts';
import { createPeople } from './people/people.ts';
import { avatarUrl } from './plex-tv/avatars.routes.ts';
import { createPlexTv } from './plex-tv/index.ts';
import { createPins } from './plex-tv/pins.ts';
import { createSignIn } from './plex-tv/sign-in.ts';
import { createPictures } from './posters/pictures.ts';
import { createScanner } from './scanning/scanner.ts';
import { createSessions } from './sessions/sessions.ts';
import { createStock } from './stocking/stock.ts';
import type { Dialect } from './uptime-kuma/dialect.ts';
import { createUptimeKuma } from './uptime-kuma/index.ts';
import { createYoutube } from './youtube/index.ts';

const everything = [films, series, documentaries, youtube].map(({ key }) => key);
const initialShares = {
  owner: everything,
  alice: [films.key, series.key],
  bob: everything,
  kid: [films.key, series.key],
  stranger: [],
};

const nowhere = { plexTv: '', plex: '', uptimeKuma: '', overseerr: '', youtube: '' };

/** Puts the parts of the household together; nothing listens yet. */
export async function assemble(
  options: LibraryOptions & { kumaDialect: Dialect; videoMedia: { dataFolder: string; ffmpeg: string } },
) {
  const now = () => new Date();
  const people = createPeople(initialShares);
  const services = createServices();
  const connections = createConnections();
  const pins = createPins({ now });
  const signIn = createSignIn({ pins, people });
  const library = await createLibrary({ ...options, now });
  const telling = tellOf(library, now);
  const spoiledImages = createSpoiledImages();
  const uptimeKuma = createUptimeKuma({ services, dialect: options.kumaDialect });
  const pictures = createPictures();
  const videoSite = createYoutube({ services, pictures, now, media: options.videoMedia });

  let known: HouseholdState['addresses'] = nowhere;
  const overseerr = createOverseerr({
    ...{ services, pictures, now, catalogue: library.catalogue },
    ownUrl: () => known.overseerr,
  });
  const household = {
    ...{ people, pins, services, connections, spoiledImages, uptimeKuma },
    ...library,
    ...telling,
    overseerr,
    youtube: videoSite,
    addresses: () => known,
  };
  return {
    connections,
    uptimeKuma,
    overseerr: overseerr.app,
    youtube: videoSite,
    scanner: telling.scanner,
    announce(found: HouseholdState['addresses']) {
      known = found;
    },
    mediaServer: createMediaServer({
      library: { ...library, people, results: createResultMemo() },
      ...{ services, connections, spoiledImages },
      ...telling,
      pictures,
      avatarOf: (person) => avatarUrl(known.plexTv, cast[person]),
    }),
    plexTv: createPlexTv({
      ...{ people, pins, signIn, services, connections },
      control: controlRoutes({ household, signIn }),
      ownUrl: () => known.plexTv,
    }),
  };
}

/** What changes the library, all of which the websocket tells of. */
function tellOf(
  { catalogue, collections, watch }: Awaited<ReturnType<typeof createLibrary>>,
  now: () => Date,
) {
  const notifications = createNotifications();
  const timeline = createTimeline({ notifications, now });
  const scans = createScans({ notifications });
  collections.onChange(({ what, collection }) =>
    timeline[what]({ ...collection, type: typeNumbers.collection }),
  );
  watch.onChange(({ person, item }) => timeline.watched(subjectOf(item), person));
  return {
    notifications,
    scans,
    stock: createStock({ catalogue, timeline, scans, now }),
    scanner: createScanner({
      ...{ catalogue, timeline, scans, now },
      hasFiles: ({ key }) => key === youtube.key,
    }),
    sessions: createSessions({ find: catalogue.find, watch, notifications, now }),
  };
}
