import type { Library, MediaCard, MediaType } from '@medianest/shared';

/** How a picture stands: 2:3, 16:9 or square. */
export type Shape = Library['shape'];

export const aspects: Record<Shape, string> = {
  poster: 'aspect-2/3',
  wide: 'aspect-video',
  square: 'aspect-square',
};

/** Height as a multiple of the width. */
export const heightRatios: Record<Shape, number> = { poster: 3 / 2, wide: 9 / 16, square: 1 };

const shapes: Partial<Record<MediaType, Shape>> = {
  artist: 'square',
  album: 'square',
  track: 'square',
  episode: 'wide',
  other: 'wide',
};

/** The shape of a card that stands among others of its kind. */
export const shapeOf = ({ type }: Pick<MediaCard, 'type'>): Shape => shapes[type] ?? 'poster';

/** The picture that fits a shape best; null when there is none. Of a plain video the poster is the wide one. */
export const pictureOf = (card: Pick<MediaCard, 'type' | 'poster' | 'backdrop'>, shape: Shape) =>
  shape === 'wide' && card.type !== 'other' ? (card.backdrop ?? card.poster) : card.poster;
