import type { Library, LibraryPage, MediaCard } from '@medianest/shared';
import { charade, fresh } from './facts.ts';

export const films: Library = { id: '1', title: 'Films', type: 'movie', shape: 'poster', count: 50_000 };
export const series: Library = { id: '2', title: 'Series', type: 'show', shape: 'poster', count: 21 };

/** The title at a place of a long list: "Film 1 of many" and so on. */
export const filmAt = (index: number): MediaCard => ({
  ...charade(),
  ratingKey: String(index + 1),
  title: `Film ${index + 1} of many`,
});

/** One page of a list of so many films. */
export const pageOfFilms = (
  total: number,
  { offset, limit }: { offset: number; limit: number },
): LibraryPage => ({
  items: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, place) =>
    filmAt(offset + place),
  ),
  total,
  offset,
  limit,
  ...fresh(),
});
