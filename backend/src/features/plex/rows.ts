import type { LibrarySearch, MediaCard } from '@medianest/shared';
import { ageOf, isInSight, type LibraryRead, type LibraryReader } from './library-reader.ts';

type RowQuery = { userId: string; limit: number };

/** One list serves every limit of the contract. */
const rowLength = 50;

/** What people do elsewhere in Plex shows up here within this time, also when nobody tells. */
const watchStateFreshMs = 60_000;

type Row = Pick<LibraryRead<MediaCard[]>, 'question' | 'ask' | 'freshMs'>;

/** Rows and hits from all libraries that a person sees. Every read may throw what `LibraryReader` throws. */
export const createRows = (reader: LibraryReader) => {
  const readRow = async ({ userId, limit }: RowQuery, row: Row) => {
    const sight = await reader.sightOf(userId);
    const aged = await reader.read({ userId, sight, libraryId: null, cardsOf: (cards) => cards, ...row });
    return { items: aged.value.filter(isInSight(sight)).slice(0, limit), ...ageOf(aged) };
  };

  return {
    recentlyAdded: (query: RowQuery) =>
      readRow(query, {
        question: 'recently-added',
        ask: (media) => media.listRecentlyAdded({ limit: rowLength }),
      }),

    continueWatching: (query: RowQuery) =>
      readRow(query, {
        question: 'continue-watching',
        ask: (media) => media.listContinueWatching({ limit: rowLength }),
        freshMs: watchStateFreshMs,
      }),

    async search({ userId, q: text, limit }: RowQuery & { q: string }): Promise<LibrarySearch> {
      const sight = await reader.sightOf(userId);
      const aged = await reader.read({
        userId,
        sight,
        question: `search ${limit} ${text.toLowerCase()}`,
        libraryId: null,
        ask: (media) => media.search({ text, limit }),
        cardsOf: (groups) => groups.flatMap(({ items }) => items),
        freshMs: watchStateFreshMs,
      });
      const groups = aged.value
        .map(({ type, items }) => ({ type, items: items.filter(isInSight(sight)).slice(0, limit) }))
        .filter(({ items }) => items.length > 0);
      return { groups, ...ageOf(aged) };
    },
  };
};

export type Rows = ReturnType<typeof createRows>;
