import {
  type Episode,
  type Film,
  type Item,
  leavesOf,
  type Season,
  type Show,
} from '../../catalogue/items.ts';
import { sortTitle } from '../../catalogue/sort-title.ts';
import { guidOf, isKnownToAgents, rolesOf, toldFacts } from '../../catalogue/told-facts.ts';
import type { WireNode } from '../../wire/wire.ts';
import type { View } from '../view.ts';
import { presentMedia } from './media.ts';

export type Presentation = {
  readonly view: View;
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
    ...viewingOf(film, how.view),
    ...picturesOf(film),
    ...creditsOf(film, how),
    duration: film.durationMs,
    Media: presentMedia(film),
  };
}

function presentShow(show: Show, how: Presentation): WireNode {
  return {
    ...identityOf(show),
    ...datesOf(show),
    ...countsOf(show, how.view),
    ...picturesOf(show),
    ...creditsOf(show, how),
    duration: show.durationMs,
    index: 1,
  };
}

function presentSeason(season: Season, how: Presentation): WireNode {
  return {
    ...identityOf(season),
    ...datesOf(season),
    ...countsOf(season, how.view),
    ...picturesOf(season),
    ...linkTo('parent', season.show),
    index: season.index,
  };
}

function presentEpisode(episode: Episode, how: Presentation): WireNode {
  return {
    ...identityOf(episode),
    ...datesOf(episode),
    ...viewingOf(episode, how.view),
    ...picturesOf(episode),
    ...linkTo('parent', episode.season),
    ...linkTo('grandparent', episode.season.show),
    index: episode.index,
    parentIndex: episode.season.index,
    contentRating: toldFacts(episode.season.show).contentRating,
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
    guid: guidOf(item),
    type: item.kind,
    title: item.title,
    titleSort: sorted === item.title ? undefined : sorted,
    summary: item.summary,
  };
}

function datesOf(item: Item): WireNode {
  return {
    ...(item.year === null ? {} : { year: item.year, originallyAvailableAt: `${item.year}-01-01` }),
    addedAt: item.addedAt,
    updatedAt: changedAt(item),
  };
}

/** `viewCount` and `viewOffset` are absent, not 0, for what nobody has seen or begun. */
function viewingOf(item: Film | Episode, { person, watch }: View): WireNode {
  const viewing = watch.viewing(person, item);
  if (!viewing) return {};
  return {
    viewCount: viewing.viewCount || undefined,
    viewOffset: viewing.viewOffsetMs ?? undefined,
    lastViewedAt: viewing.lastViewedAt,
  };
}

/** `childCount` is a string while `leafCount` is a number (plex.md §2). */
function countsOf(item: Show | Season, { person, watch }: View): WireNode {
  return {
    childCount: String(item.kind === 'show' ? item.seasons.length : item.episodes.length),
    leafCount: leavesOf(item).length,
    viewedLeafCount: watch.watchedLeafCount(person, item),
  };
}

/** A video has no backdrop, and a picture also when there is none beside the file: a frame of it. */
function picturesOf(item: Item): WireNode {
  if (!isKnownToAgents(item)) return { thumb: picturePath(item, 'thumb') };
  return {
    thumb: picturePath(item, 'thumb'),
    art: picturePath(item.kind === 'episode' ? item.season.show : item, 'art'),
  };
}

function picturePath(item: Item, picture: 'thumb' | 'art'): string {
  return `/library/metadata/${item.ratingKey}/${picture}/${changedAt(item)}`;
}

const changedAt = (item: Item) => (item.kind === 'movie' && item.file ? item.file.changedAt : item.addedAt);

function creditsOf(item: Film | Show, how: Presentation): WireNode {
  if (!isKnownToAgents(item)) return {};
  const { contentRating, studio, tagline, countries, writers } = toldFacts(item);
  return {
    rating: item.rating ?? undefined,
    audienceRating: item.rating ?? undefined,
    contentRating,
    studio,
    tagline,
    Genre: tags(item.genres),
    Country: tags(countries),
    Director: tags(item.directors),
    Writer: tags(writers),
    Role: rolesOf(item).map(({ name }) => ({ tag: name })),
    Guid: how.withGuids && item.tmdbId !== null ? [{ id: `tmdb://${item.tmdbId}` }] : undefined,
  };
}

const tags = (names: readonly string[]): WireNode[] => names.map((tag) => ({ tag }));

function linkTo(prefix: 'parent' | 'grandparent', item: Show | Season): WireNode {
  return {
    [`${prefix}RatingKey`]: item.ratingKey,
    [`${prefix}Key`]: `/library/metadata/${item.ratingKey}`,
    [`${prefix}Title`]: item.title,
    [`${prefix}Thumb`]: picturePath(item, 'thumb'),
  };
}
