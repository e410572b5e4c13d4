import { createLiveServer } from './live-server.ts';
import type { WatchUrl } from './media-card.ts';
import { createOwnEyes } from './own-eyes.ts';
import { createPlexHandlers } from './plex.routes.ts';
import { createPlexService } from './plex.service.ts';
import type { MediaServers, PeopleOfPlex, ServerChoice } from './ports.ts';
import { createRecentLists } from './recent-lists.ts';

export type { ChosenServer, MediaServers, PeopleOfPlex, ServerChoice } from './ports.ts';

export type PlexDependencies = {
  people: PeopleOfPlex;
  server: ServerChoice;
  mediaServers: MediaServers;
  watchUrl: WatchUrl;
  /** How long a list of what came in is kept. */
  recentTtlMs?: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
};

/** The library of the household, read with each person's own token. */
export const createPlex = (dependencies: PlexDependencies) => {
  const { people, server, mediaServers, watchUrl, recentTtlMs = 60_000, now = Date.now } = dependencies;
  const live = createLiveServer({ server, now });
  const ownEyes = createOwnEyes({ people, live, mediaServers });
  const recentLists = createRecentLists({ ttlMs: recentTtlMs, now });
  const plex = createPlexService({ ownEyes, recentLists, watchUrl });
  return { plex, handlers: createPlexHandlers(plex) };
};
