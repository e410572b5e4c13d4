import {
  type Episode,
  type Film,
  type Item,
  leavesOf,
  type Season,
  type Show,
  sortTitle,
} from '../catalogue/items.ts';
import type { PersonName } from '../people/cast.ts';
import type { WireNode } from '../wire/wire.ts';
import { presentMedia } from './present-media.ts';
import { hasWatched, watchedLeafCount } from './watch-state.ts';

export type Presentation = {
  readonly person: PersonName;
  /** Lists carry `Guid` only for `includeGuids=1`; a single item always does. */
  readonly withGuids: boolean;
};

/** An item as the media server writes it, with its loose types (plex.md §2). */
export function presentItem(item: Item, how: Presentation): WireNode {
  switch (item.kind) {
    case 'movie':
      return presentFilm(item, how);
    case 'show':
      return presentShow(item, how);
    case 'season':
      return presentSeason(item, how);
    case 'episode':
      return presentEpisode(item, how);
  }
}

function presentFilm(film: Film, how: Presentation): WireNode {
  return {
    ...identityOf(film),
    ...datesOf(film),
    ...watchedOf(film, how.person),
    ...picturesOf(film),
    ...creditsOf(film, how),
    duration: film.durationMs,
    contentRating: 'Not Rated',
    Media: presentMedia(film),
  };
}

function presentShow(show: Show, how: Presentation): WireNode {
  return {
    ...identityOf(show),
    ...datesOf(show),
    ...countsOf(show, how.person),
    ...picturesOf(show),
    ...creditsOf(show, how),
    duration: show.durationMs,
    index: 1,
    contentRating: 'TV-PG',
  };
}

function presentSeason(season: Season, how: Presentation): WireNode {
  return {
    ...identityOf(season),
    ...datesOf(season),
    ...countsOf(season, how.person),
    ...picturesOf(season),
    ...linkTo('parent', season.show),
    index: season.index,
  };
}

function presentEpisode(episode: Episode, how: Presentation): WireNode {
  return {
    ...identityOf(episode),
    ...datesOf(episode),
    ...watchedOf(episode, how.person),
    ...picturesOf(episode),
    ...linkTo('parent', episode.season),
    ...linkTo('grandparent', episode.season.show),
    index: episode.index,
    parentIndex: episode.season.index,
    duration: episode.durationMs,
    Media: presentMedia(episode),
  };
}

function identityOf(item: Item): WireNode {
  const hasChildren = item.kind === 'show' || item.kind === 'season';
  const sorted = sortTitle(item.title);
  return {
    ratingKey: item.ratingKey,
    key: `/library/metadata/${item.ratingKey}${hasChildren ? '/children' : ''}`,
    guid: `plex://${item.kind}/${item.ratingKey.padStart(24, '0')}`,
    type: item.kind,
    title: item.title,
    titleSort: sorted === item.title ? undefined : sorted,
    summary: item.summary,
  };
}

function datesOf(item: Item): WireNode {
  return {
    year: item.year,
    originallyAvailableAt: `${item.year}-01-01`,
    addedAt: item.addedAt,
    updatedAt: item.addedAt,
  };
}

/** `viewCount` is absent, not 0, for what nobody has seen. */
function watchedOf(item: Film | Episode, person: PersonName): WireNode {
  return hasWatched(person, item) ? { viewCount: 1, lastViewedAt: item.addedAt + 3600 } : {};
}

/** `childCount` is a string while `leafCount` is a number (plex.md §2). */
function countsOf(item: Show | Season, person: PersonName): WireNode {
  return {
    childCount: String(item.kind === 'show' ? item.seasons.length : item.episodes.length),
    leafCount: leavesOf(item).length,
    viewedLeafCount: watchedLeafCount(person, item),
  };
}

function picturesOf(item: Item): WireNode {
  return {
    thumb: picturePath(item, 'thumb'),
    art: picturePath(item.kind === 'episode' ? item.season.show : item, 'art'),
  };
}

function picturePath(item: Item, picture: 'thumb' | 'art'): string {
  return `/library/metadata/${item.ratingKey}/${picture}/${item.addedAt}`;
}

function creditsOf(item: Film | Show, how: Presentation): WireNode {
  return {
    rating: item.rating,
    audienceRating: item.rating,
    Genre: item.genres.map((tag) => ({ tag })),
    Director: item.directors.map((tag) => ({ tag })),
    Role: item.cast.map((tag) => ({ tag })),
    Guid: how.withGuids && item.tmdbId !== null ? [{ id: `tmdb://${item.tmdbId}` }] : undefined,
  };
}

function linkTo(prefix: 'parent' | 'grandparent', item: Show | Season): WireNode {
  return {
    [`${prefix}RatingKey`]: item.ratingKey,
    [`${prefix}Key`]: `/library/metadata/${item.ratingKey}`,
    [`${prefix}Title`]: item.title,
    [`${prefix}Thumb`]: picturePath(item, 'thumb'),
  };
}
