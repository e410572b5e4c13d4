import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Show, Title } from '../../catalogue/items.ts';
import type { Dialect } from '../installation.ts';
import type { Tmdb } from '../tmdb/tmdb.ts';
import type { MediaRow } from './rows.ts';
import { mediaStatus } from './statuses.ts';
import type { Store } from './store.ts';

export type Scan = {
  readonly store: Store;
  readonly tmdb: Tmdb;
  readonly catalogue: Catalogue;
  readonly dialect: Dialect;
};

/**
 * Looks through the library by the identifiers that Plex gives: what is there is available, what has gone
 * is deleted to Seerr and unknown to Overseerr.
 *
 * @returns what is available that was not before
 */
export function scanLibrary(scan: Scan): MediaRow[] {
  const { store, catalogue, dialect } = scan;
  const held = new Map<string, Title>();
  for (const title of catalogue.sections.flatMap(({ key }) => catalogue.shelf(key).titles())) {
    if (title.tmdbId !== null) held.set(`${typeOf(title)} ${title.tmdbId}`, title);
  }
  const gone = dialect === 'seerr' ? mediaStatus.deleted : mediaStatus.unknown;
  for (const media of store.media) {
    if (media.ratingKey === null || held.has(`${media.mediaType} ${media.tmdbId}`)) continue;
    media.status = gone;
    media.ratingKey = null;
    for (const season of media.seasons) season.status = gone;
  }
  return [...held.values()].flatMap((title) => take(title, scan) ?? []);
}

const typeOf = (title: Title) => (title.kind === 'show' ? 'tv' : 'movie');

/** Null when it was there before. */
function take(title: Title, { store, tmdb }: Scan): MediaRow | null {
  const { tmdbId, addedAt, ratingKey } = title;
  if (tmdbId === null) return null;
  const mediaType = typeOf(title);
  const media =
    store.findMedia(mediaType, tmdbId) ?? store.addMedia({ mediaType, tmdbId, status: mediaStatus.unknown });
  const before = heldOf(media);
  media.ratingKey = ratingKey;
  media.mediaAddedAt ??= new Date(addedAt * 1000).toISOString();
  media.download = null;
  if (title.kind === 'show') takeSeasons(title, media, { store, tmdb });
  else media.status = mediaStatus.available;
  return heldOf(media) === before ? null : media;
}

/** What there is of it: a series may stay incomplete and still gain a season. */
const heldOf = ({ status, seasons }: MediaRow): string =>
  [
    status,
    ...seasons.filter((season) => season.status === mediaStatus.available).map((season) => season.id),
  ].join();

function takeSeasons(show: Show, media: MediaRow, { store, tmdb }: Pick<Scan, 'store' | 'tmdb'>): void {
  for (const { index } of show.seasons) {
    const known = media.seasons.find(({ seasonNumber }) => seasonNumber === index);
    if (known) known.status = mediaStatus.available;
    else media.seasons.push(newSeason(index, store));
  }
  const told = tmdb.find('tv', media.tmdbId)?.seasons.filter(({ number }) => number > 0) ?? [];
  const heldSeasons = new Set(show.seasons.map(({ index }) => index));
  const isComplete = told.every(({ number }) => heldSeasons.has(number));
  media.status = isComplete ? mediaStatus.available : mediaStatus.partiallyAvailable;
}

const newSeason = (seasonNumber: number, store: Store) => ({
  id: store.nextId('season'),
  seasonNumber,
  status: mediaStatus.available,
  createdAt: store.stamp(),
  updatedAt: store.stamp(),
});
