import { AppError } from '../../kernel/errors.ts';
import { createAgedCache } from '../../platform/cache/aged-cache.ts';
import { createCollections } from './collections.ts';
import { createImages, type PictureTools } from './images/index.ts';
import { createItems } from './items.ts';
import { createLibraries } from './libraries.ts';
import { createLibraryReader } from './library-reader.ts';
import { createLiveServer } from './live-server.ts';
import { createNowPlaying } from './now-playing.ts';
import { createOwnEyes } from './own-eyes.ts';
import { createPlexHandlers } from './plex.routes.ts';
import type { Household, MediaServers, PeopleOfPlex, ServerChoice } from './ports.ts';
import { createRows } from './rows.ts';
import { createSightOf } from './sight.ts';

export type { PictureTools } from './images/index.ts';
export { createLibraryChanges, type LibraryChanges } from './library-changes.ts';
export { createPlaybackChanges } from './playback-changes.ts';
export type {
  ChosenServer,
  Household,
  ItemDetails,
  MediaServerReads,
  MediaServers,
  Page,
  PeopleOfPlex,
  Read,
  Section,
  ServerChoice,
} from './ports.ts';

export type PlexDependencies = {
  people: PeopleOfPlex;
  server: ServerChoice;
  mediaServers: MediaServers;
  household: Household;
  pictures: PictureTools;
  /** How often a better connection than a relay, say, is looked for. */
  improveEveryMs?: number | undefined;
  /** Milliseconds since the epoch. */
  now?: () => number;
};

/** How long what the media server told is believed. Its websocket tells of changes before that. */
const libraryFreshMs = 10 * 60_000;

/** What is shared with a person is asked about this often, while the person looks. */
const sightFreshMs = 15_000;

/** What plays changes by the second; pages count on by themselves. */
const sessionsFreshMs = 10_000;
const sessionsKeptMs = 60_000;

/** How long the last that is known stands in for a media server that does not answer. */
const keepMs = 24 * 60 * 60_000;

/** Cards in memory, about one KB each. */
const maxCards = 12_000;

const mayPass = (error: unknown) => error instanceof AppError && error.code.startsWith('upstream.');

/** The library of the household, read with each person's own token. */
export const createPlex = (dependencies: PlexDependencies) => {
  const { people, server, mediaServers, household, pictures, now = Date.now } = dependencies;
  const live = createLiveServer({ server, now, improveEveryMs: dependencies.improveEveryMs });
  const ownEyes = createOwnEyes({ people, live, mediaServers });
  const patience = { keepMs, patienceMs: 1500, mayPass, now };
  const sights = createAgedCache({ ...patience, freshMs: sightFreshMs, maxWeight: 500 });
  const library = createAgedCache({ ...patience, freshMs: libraryFreshMs, maxWeight: maxCards });
  const sightOf = createSightOf({ people, server, ownEyes, cache: sights });
  const images = createImages({ ...pictures, server, sightOf, ownEyes, mayPass, now });
  const reader = createLibraryReader({ sightOf, ownEyes, cache: library, noteSeen: images.noteSeen });

  const sessions = createAgedCache({
    ...patience,
    freshMs: sessionsFreshMs,
    keepMs: sessionsKeptMs,
    maxWeight: 10,
  });
  const nowPlaying = createNowPlaying({ household, sightOf, ownEyes, cache: sessions });

  const parts = {
    libraries: createLibraries(reader),
    items: createItems(reader),
    collections: createCollections(reader),
    rows: createRows(reader),
    images,
  };

  return {
    library: parts,
    nowPlaying,
    handlers: createPlexHandlers(parts),
    /** Something changed in a library; null when it may have been any of them. */
    invalidate: library.expire,
    /** The server is reached at another address now: what was learnt of the old one means nothing. */
    forgetConnection: live.forget,
    /**
     * Asks the media server as its owner.
     *
     * @returns milliseconds until it answered; null while nobody owns the household
     * @throws what `OwnEyes` throws
     */
    async look() {
      const ownerId = await household.findOwnerId();
      if (!ownerId) return null;
      const startedAt = performance.now();
      await ownEyes(ownerId, ({ media }) => media.listSections());
      const tookMs = Math.round(performance.now() - startedAt);
      // Nobody waits for it: the connection that answered is good enough for now.
      void live.improve();
      return tookMs;
    },
    /** Ids of the libraries that Plex shares with a person now; none when it cannot be asked. */
    visibleLibraries: async (userId: string) => {
      const { sections, stale } = await sightOf(userId, 0);
      return stale ? [] : sections.map(({ id }) => id);
    },
  };
};
