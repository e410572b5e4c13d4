import { type MediaCard, type MediaType, mediaTypes, type Progress } from '@medianest/shared';
import { isArtworkPath } from './artwork-path.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import type { Metadata } from './metadata.ts';

type Section = { librarySectionID?: string | null; librarySectionTitle?: string | null };
export type CardOf = (metadata: Metadata, section?: Section) => MediaCard;

/** Metadata agents also write whole addresses here; nothing but a path of this server is passed on. */
export const artwork = (path: string | null | undefined): string | null =>
  path && isArtworkPath(path) ? path : null;

export const mediaTypeOf = (type: string | null): MediaType =>
  mediaTypes.find((known) => known === type) ?? 'other';

const numbered = (letter: string, number: number | null) => (number === null ? [] : [`${letter}${number}`]);

/** "Dragnet · S2 E5", with what is known of it. */
const subtitleOf = (item: Metadata, type: MediaType): string | null => {
  const { grandparentTitle, parentTitle, parentIndex, index } = item;
  switch (type) {
    case 'episode': {
      const which = [...numbered('S', parentIndex), ...numbered('E', index)].join(' ');
      return [grandparentTitle, which].filter(Boolean).join(' · ') || null;
    }
    case 'season':
    case 'album':
      return parentTitle;
    case 'track':
      return [grandparentTitle, parentTitle].filter(Boolean).join(' · ') || null;
    default:
      return null;
  }
};

const progressOf = ({ viewCount, viewOffset, leafCount, viewedLeafCount }: Metadata): Progress => {
  const hasLeaves = leafCount !== null;
  return {
    isWatched: hasLeaves ? leafCount > 0 && (viewedLeafCount ?? 0) >= leafCount : (viewCount ?? 0) > 0,
    viewOffsetMs: viewOffset || null,
    episodes: leafCount,
    episodesWatched: hasLeaves ? (viewedLeafCount ?? 0) : null,
  };
};

/** Of an episode the series' poster hangs on the wall; its own picture is a wide one. */
const picturesOf = (item: Metadata, type: MediaType) => {
  if (type !== 'episode') {
    return {
      poster: artwork(item.thumb) ?? artwork(item.parentThumb),
      backdrop: artwork(item.art),
    };
  }
  return {
    poster: artwork(item.grandparentThumb) ?? artwork(item.parentThumb) ?? artwork(item.thumb),
    backdrop: artwork(item.thumb) ?? artwork(item.art),
  };
};

export const pathOf = ({ type, ratingKey }: Pick<Metadata, 'type' | 'ratingKey'>) =>
  `/library/${type === 'collection' ? 'collections' : 'metadata'}/${ratingKey}`;

/** Plex's items in the terms of the contract, with their links into Plex. */
export const createCardOf =
  ({ links }: MediaServerContext, { machineIdentifier }: MediaServerTarget): CardOf =>
  (item, section = {}) => {
    const type = mediaTypeOf(item.type);
    const target = { machineIdentifier, key: pathOf(item) };
    return {
      ratingKey: item.ratingKey,
      type,
      title: item.title ?? '',
      subtitle: subtitleOf(item, type),
      year: item.year,
      index: item.index,
      summary: item.summary,
      ...picturesOf(item, type),
      durationMs: item.duration,
      childCount: item.childCount,
      progress: progressOf(item),
      addedAt: item.addedAt === null ? null : new Date(item.addedAt * 1000).toISOString(),
      libraryId: item.librarySectionID ?? section.librarySectionID ?? null,
      libraryTitle: item.librarySectionTitle ?? section.librarySectionTitle ?? null,
      watchUrl: links.web(target),
      watchAppUrl: links.app(target),
    };
  };
