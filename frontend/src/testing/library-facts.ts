import type { LibraryPage, MediaCard, MediaItem, MediaVersion } from '@medianest/shared';
import { charade, fresh } from './facts.ts';

const minuteMs = 60_000;

export const version: MediaVersion = {
  resolution: '1080',
  width: 1920,
  height: 1040,
  videoCodec: 'h264',
  audioCodec: 'aac',
  audioChannels: 2,
  container: 'mkv',
  bitrateKbps: 5000,
  sizeBytes: 4_210_000_000,
  durationMs: 113 * minuteMs,
  audioLanguages: ['English'],
  subtitleLanguages: ['English', 'German'],
};

export const charadeItem = (): MediaItem => ({
  ...charade(),
  ...fresh(),
  summary: 'Romance and suspense ensue in Paris.',
  tagline: 'You can expect the unexpected.',
  contentRating: 'PG',
  studio: 'Universal',
  releasedOn: '1963-12-05',
  rating: 7.9,
  genres: ['Thriller', 'Comedy'],
  directors: ['Stanley Donen'],
  writers: ['Peter Stone'],
  countries: ['United States'],
  collections: [],
  cast: [
    { name: 'Audrey Hepburn', role: 'Regina Lampert', photo: '/library/people/1/photo' },
    { name: 'Cary Grant', role: null, photo: null },
  ],
  versions: [version],
  parent: null,
  grandparent: null,
  externalIds: { tmdb: '4808', imdb: null, tvdb: null },
});

const nothingKnown = {
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
};

/** A card with the least that is known of it. */
export const card = (ratingKey: string, title: string, more: Partial<MediaCard> = {}): MediaCard => ({
  ...charade(),
  ratingKey,
  title,
  year: null,
  poster: null,
  backdrop: null,
  durationMs: null,
  watchUrl: `https://app.plex.tv/desktop#!/server/m1/details?key=${ratingKey}`,
  watchAppUrl: `plex://preplay/?metadataKey=%2Flibrary%2Fmetadata%2F${ratingKey}&server=m1`,
  ...more,
});

/** An item with the least that is known of it. */
export const itemOf = (known: MediaCard, more: Partial<MediaItem> = {}): MediaItem => ({
  ...nothingKnown,
  parent: null,
  grandparent: null,
  externalIds: { tmdb: null, imdb: null, tvdb: null },
  ...fresh(),
  ...known,
  ...more,
});

export const robinHood = (): MediaCard =>
  card('10', 'The Adventures of Robin Hood', {
    type: 'show',
    year: 1955,
    durationMs: 26 * minuteMs,
    childCount: 2,
    libraryId: '2',
    libraryTitle: 'Series',
    progress: { isWatched: false, viewOffsetMs: null, episodes: 5, episodesWatched: 4 },
  });

export const seasonOf = (index: number, episodes: number, episodesWatched: number): MediaCard =>
  card(`1${index}0`, `Season ${index}`, {
    type: 'season',
    index,
    subtitle: 'The Adventures of Robin Hood',
    progress: { isWatched: episodes === episodesWatched, viewOffsetMs: null, episodes, episodesWatched },
  });

export const episodeOf = (season: number, index: number, more: Partial<MediaCard> = {}): MediaCard =>
  card(`1${season}${index}`, `Episode title ${index}`, {
    type: 'episode',
    index,
    subtitle: 'The Adventures of Robin Hood',
    durationMs: 26 * minuteMs,
    ...more,
  });

/** One page that holds all of a list, unless told otherwise. */
export const pageOf = (items: MediaCard[], more: Partial<LibraryPage> = {}): LibraryPage => ({
  items,
  total: items.length,
  offset: 0,
  limit: 100,
  ...fresh(),
  ...more,
});
