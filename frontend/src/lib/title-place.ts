import type { TitleCard, TitleType } from '@medianest/shared';

const ids = /^[1-9]\d{0,9}$/;

export type TitleKey = Pick<TitleCard, 'mediaType' | 'tmdbId'>;

/** The page of a title that may or may not be here. */
export const placeOfTitle = ({ mediaType, tmdbId }: TitleKey): string =>
  `/title/?type=${mediaType}&id=${tmdbId}`;

const isTitleType = (type: string | null): type is TitleType => type === 'movie' || type === 'tv';

/** The title in an address (`?type=&id=`); null when there is none, or something else. */
export const titleKeyOf = (params: { get(name: string): string | null } | null): TitleKey | null => {
  const mediaType = params?.get('type') ?? null;
  const id = params?.get('id') ?? '';
  return isTitleType(mediaType) && ids.test(id) ? { mediaType, tmdbId: Number(id) } : null;
};

export const isSameTitle = (one: TitleKey, other: TitleKey): boolean =>
  one.mediaType === other.mediaType && one.tmdbId === other.tmdbId;
