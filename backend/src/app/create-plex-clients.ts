import {
  createConnectionProbe,
  createConnectionTest,
  createHouseholdServerTest,
  createMediaServerClient,
  createPlexNotifications,
  createPlexTvClient,
  createWatchLinks,
  isServiceFailure,
  type PlexNotificationsDependencies,
} from '../integrations/plex/index.ts';
import type { Config } from '../platform/config/load-config.ts';
import type { Logger } from '../platform/logging/logger.ts';
import { createOutboundHttp, createOutboundWebSockets } from '../platform/outbound-http/index.ts';
import { type BreakerState, createBreaker, createBreakerSet } from '../platform/resilience/index.ts';
import type { BreakerBoard, GuardedPart } from './breaker-board.ts';
import { version } from './version.ts';

export type PlexClients = ReturnType<typeof createPlexClients>;

/** plex.tv and media servers, each behind its breaker. */
export const createPlexClients = (options: {
  config: Config;
  clientIdentifier: string;
  board: BreakerBoard;
  log: Logger;
  outsideCallMs?: number;
  serviceTestMs?: number;
  breakerResetMs?: number;
}) => {
  const {
    config,
    clientIdentifier,
    board,
    log,
    outsideCallMs: timeoutMs = 10_000,
    breakerResetMs: resetMs,
  } = options;
  // Both are addresses that the administrator named, and media servers live in the house.
  const http = createOutboundHttp({ allowPrivate: true, timeoutMs });
  const openWebSocket = createOutboundWebSockets({ allowPrivate: true, maxMessageBytes: 1_000_000 });
  const identity = { clientIdentifier, version };
  const tell = (part: GuardedPart, name: string, state: BreakerState) => {
    log.warn({ breaker: name, state }, 'A breaker changed its state');
    board.note(part, name, state);
  };
  const breaker = createBreaker({
    name: 'plex-tv',
    timeoutMs,
    resetMs,
    isFailure: isServiceFailure,
    onChange: (state) => tell('plex-tv', 'plex-tv', state),
  });
  const breakers = createBreakerSet({
    timeoutMs,
    resetMs,
    isFailure: isServiceFailure,
    onChange: (name, state) => tell(name.endsWith(' pictures') ? 'plex-pictures' : 'plex', name, state),
  });
  const testConnection = createConnectionTest({ http, identity });
  const addresses = {
    plexTv: config.PLEX_TV_URL,
    clients: config.PLEX_CLIENTS_URL,
    app: config.PLEX_APP_URL,
  };

  return {
    plexTv: createPlexTvClient({ http, breaker, addresses, identity }),
    mediaServers: createMediaServerClient({
      http,
      breakers,
      identity,
      links: createWatchLinks(config.PLEX_APP_URL),
    }),
    testConnection: (test: Parameters<typeof testConnection>[0]) => testConnection({ timeoutMs, ...test }),
    /** For an address that an administrator enters when the household is set up. */
    testHouseholdServer: createHouseholdServerTest({ testConnection, limitMs: options.serviceTestMs }),
    probeConnections: createConnectionProbe({ http, identity }),
    createNotifications: (
      listening: Omit<PlexNotificationsDependencies, 'openWebSocket' | 'identity' | 'log'>,
    ) => createPlexNotifications({ ...listening, openWebSocket, identity, log }),
    async close() {
      breaker.close();
      breakers.close();
      await http.close();
    },
  };
};
