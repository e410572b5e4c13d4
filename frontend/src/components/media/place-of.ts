import type { MediaCard } from '@medianest/shared';

/** The page of a card. */
export const placeOf = ({ type, ratingKey }: Pick<MediaCard, 'type' | 'ratingKey'>): string =>
  `/library/${type === 'collection' ? 'collection' : 'item'}/?key=${encodeURIComponent(ratingKey)}`;
