import type { Age, CurrentSession, MediaCard, OwnedServer, Pin, SetupState } from '@medianest/shared';

const minuteMs = 60_000;

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * minuteMs).toISOString();

export const readySetup: SetupState = {
  state: 'ready',
  claimedHere: false,
  demo: false,
  plexReplaced: null,
  serverName: 'Attic',
  ownerName: 'Ruth',
};

export const unclaimedSetup: SetupState = {
  ...readySetup,
  state: 'unclaimed',
  serverName: null,
  ownerName: null,
};

export const claimedSetup: SetupState = { ...unclaimedSetup, state: 'claimed', claimedHere: true };

export const maraSession: CurrentSession = {
  user: {
    id: '019ab3c1-0000-7000-8000-000000000001',
    username: 'Mara',
    email: 'mara@example.net',
    role: 'user',
    plexLink: 'ok',
  },
  session: {
    id: '019ab3c1-0000-7000-8000-000000000002',
    deviceName: 'Firefox on Linux',
    expiresAt: inMinutes(9),
  },
  alerts: [],
  notices: [],
};

export const codePin = (): Pin => ({
  code: 'K7V4',
  linkUrl: 'https://plex.tv/link',
  expiresAt: inMinutes(10),
});
export const windowPin = (): Pin => ({
  authUrl: 'https://app.plex.tv/auth#?code=x',
  expiresAt: inMinutes(10),
});

export const charade = (): MediaCard => ({
  ratingKey: '1',
  type: 'movie',
  title: 'Charade',
  subtitle: null,
  year: 1963,
  index: null,
  summary: null,
  poster: '/library/metadata/1/thumb/1',
  backdrop: '/library/metadata/1/art/1',
  durationMs: 113 * minuteMs,
  childCount: null,
  progress: { isWatched: false, viewOffsetMs: null, episodes: null, episodesWatched: null },
  addedAt: inMinutes(-90),
  libraryId: '1',
  libraryTitle: 'Films',
  watchUrl: 'https://app.plex.tv/desktop#!/server/m1/details?key=1',
  watchAppUrl: 'plex://preplay/?metadataKey=%2Flibrary%2Fmetadata%2F1&server=m1',
});

/** The media server answered just now. */
export const fresh = (): Age => ({ asOf: inMinutes(0), stale: false });

export const attic: OwnedServer = {
  machineIdentifier: 'm1',
  name: 'Attic',
  version: '1.42.1',
  reachable: true,
  connections: [
    { uri: 'http://192.168.1.20:32400', kind: 'local', status: 'ok', responseTimeMs: 4 },
    { uri: 'https://relay.example:8443', kind: 'relay', status: 'timeout', responseTimeMs: null },
  ],
};

export const shed: OwnedServer = {
  machineIdentifier: 'm2',
  name: 'Garden shed',
  version: null,
  reachable: false,
  connections: [
    { uri: 'http://192.168.1.44:32400', kind: 'local', status: 'not-plex', responseTimeMs: 9 },
    { uri: 'https://shed.example:32400', kind: 'remote', status: 'unreachable', responseTimeMs: null },
  ],
};
