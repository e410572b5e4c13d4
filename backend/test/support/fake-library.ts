import type { MediaCard } from '@medianest/shared';
import {
  createPlex,
  type ItemDetails,
  type MediaServerReads,
  type Page,
  type PictureTools,
  type Read,
  type Section,
} from '../../src/features/plex/index.ts';

export const films: Section = { id: '1', title: 'Films', type: 'movie', shape: 'poster' };
export const series: Section = { id: '2', title: 'Series', type: 'show', shape: 'poster' };
export const secrets: Section = { id: '3', title: 'Secrets', type: 'movie', shape: 'poster' };

export const card = (ratingKey: string, facts: Partial<MediaCard> = {}): MediaCard => ({
  ratingKey,
  type: 'movie',
  title: `Title ${ratingKey}`,
  subtitle: null,
  year: 1950,
  index: null,
  summary: null,
  poster: `/library/metadata/${ratingKey}/thumb/1`,
  backdrop: null,
  durationMs: null,
  childCount: null,
  progress: { isWatched: false, viewOffsetMs: null, episodes: null, episodesWatched: null },
  addedAt: null,
  libraryId: '1',
  libraryTitle: 'Films',
  watchUrl: `https://app.plex.tv/${ratingKey}`,
  watchAppUrl: `plex://preplay/${ratingKey}`,
  ...facts,
});

export const details = (ratingKey: string, facts: Partial<MediaCard> = {}): ItemDetails => ({
  ...card(ratingKey, facts),
  tagline: null,
  contentRating: null,
  studio: null,
  releasedOn: null,
  rating: null,
  genres: [],
  directors: [],
  writers: [],
  countries: [],
  collections: [],
  cast: [],
  versions: [],
  parent: null,
  grandparent: null,
  externalIds: { tmdb: null, imdb: null, tvdb: null },
});

const found = <T>(value: T): Read<T> => ({ answer: 'found', value });

/** The window of a list, as a media server cuts it. */
export const pageOf = (cards: readonly MediaCard[], { start, size }: Page) =>
  found({ items: cards.slice(start, start + size), total: cards.length });

/** A media server that holds nothing; a test says what it holds. */
const emptyServer: MediaServerReads = {
  listSections: async () => found([]),
  browse: async () => found({ items: [], total: 0 }),
  listLetters: async () => found([]),
  listFilters: async () => found({ genres: [], years: [] }),
  findItem: async () => ({ answer: 'not-found' }),
  listChildren: async () => ({ answer: 'not-found' }),
  listCollections: async () => found({ items: [], total: 0 }),
  findCollection: async () => ({ answer: 'not-found' }),
  listCollectionItems: async () => ({ answer: 'not-found' }),
  search: async () => found([]),
  listRecentlyAdded: async () => found([]),
  listContinueWatching: async () => found([]),
  listPlaySessions: async () => found([]),
  getImage: async () => ({ answer: 'not-found' }),
};

/** Keeps nothing, and converts by leaving everything as it is. */
const fakePictures: PictureTools = {
  store: {
    find: async () => null,
    keep: async (_key, bytes) => ({ bytes, digest: 'digest', storedAt: 0 }),
  },
  converter: { convert: async (bytes) => bytes },
  isArtworkPath: () => true,
};

export type FakeReads = Partial<MediaServerReads>;

/** The library over a media server of the test's own; a person's token is `token of <user id>`. */
export const openLibrary = (reads: FakeReads | ((token: string) => FakeReads)) => {
  let nowMs = 1_000_000;
  const calls: string[] = [];
  const counted = (media: MediaServerReads): MediaServerReads =>
    Object.fromEntries(
      Object.entries(media).map(([name, read]) => [
        name,
        (...input: unknown[]) => {
          calls.push(name);
          return (read as (...input: unknown[]) => unknown)(...input);
        },
      ]),
    ) as unknown as MediaServerReads;
  const server = { machineIdentifier: 'm1', uri: 'http://plex.local' };
  const plex = createPlex({
    people: {
      findPlexAccess: async (userId) => ({ serverToken: `token of ${userId}` }),
      refreshServerToken: async () => null,
      reportBrokenLink: async () => {},
    },
    server: { find: async () => server, reprobe: async () => server, improve: async () => 'best' },
    household: {
      findOwnerId: async () => 'ruth',
      findServerUserId: async (userId) => (userId === 'ruth' ? '1' : `number of ${userId}`),
    },
    mediaServers: {
      at: ({ token }) => counted({ ...emptyServer, ...(typeof reads === 'function' ? reads(token) : reads) }),
    },
    pictures: fakePictures,
    now: () => nowMs,
  });
  return {
    ...plex.library,
    plex,
    /** How often the media server was asked for something. */
    asked: (name: keyof MediaServerReads) => calls.filter((call) => call === name).length,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
};
