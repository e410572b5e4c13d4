import type { LibraryPage, MediaItem } from '@medianest/shared';
import { ageOf, isInSight, type LibraryReader, notFound } from './library-reader.ts';

type OfItem = { userId: string; ratingKey: string };

/** Single items, and what lies below them. Every read may throw what `LibraryReader` throws. */
export const createItems = (reader: LibraryReader) => {
  const readItem = async ({ userId, ratingKey }: OfItem) => {
    const sight = await reader.sightOf(userId);
    const aged = await reader.read({
      userId,
      sight,
      question: `item ${ratingKey}`,
      libraryId: null,
      ask: (media) => media.findItem(ratingKey),
      cardsOf: (item) => [item],
    });
    if (!isInSight(sight)(aged.value)) throw notFound();
    return { aged, sight };
  };

  return {
    async find(query: OfItem): Promise<MediaItem> {
      const { aged } = await readItem(query);
      return { ...aged.value, ...ageOf(aged) };
    },

    async children(query: OfItem & { offset: number; limit: number }): Promise<LibraryPage> {
      const { userId, ratingKey, offset, limit } = query;
      // Children do not say where they belong; their parent does.
      const { aged: parent, sight } = await readItem(query);
      const { libraryId, libraryTitle } = parent.value;
      const aged = await reader.read({
        userId,
        sight,
        question: `children ${ratingKey} ${offset} ${limit}`,
        libraryId,
        ask: (media) => media.listChildren({ ratingKey, page: { start: offset, size: limit } }),
        cardsOf: ({ items }) => items,
      });
      const items = aged.value.items.map((item) => ({ ...item, libraryId, libraryTitle }));
      return { items, total: aged.value.total, offset, limit, ...ageOf(aged) };
    },
  };
};

export type Items = ReturnType<typeof createItems>;
