import type { LibrarySight } from '../features/media/index.ts';
import { AppError } from '../kernel/errors.ts';

/** The part of the library that other slices look at. */
interface Library {
  rows: { search(query: { userId: string; q: string; limit: number }): ReturnType<LibrarySight['search']> };
  items: {
    find(query: {
      userId: string;
      ratingKey: string;
    }): Promise<NonNullable<Awaited<ReturnType<LibrarySight['findItem']>>>>;
  };
}

/** Hits of each type that a search over everything shows. */
const limit = 10;

/** The library through the eyes of the person who asks. */
export const createLibrarySight = ({ rows, items }: Library): LibrarySight => ({
  search: (userId, text) => rows.search({ userId, q: text, limit }),
  async findItem(userId, ratingKey) {
    try {
      return await items.find({ userId, ratingKey });
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  },
});
