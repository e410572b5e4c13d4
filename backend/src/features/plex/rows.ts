import type { LibrarySearch } from '@medianest/shared';
import { ageOf, isInSight, type LibraryReader } from './library-reader.ts';

type RowQuery = { userId: string; limit: number };

/** One list serves every limit of the contract. */
const rowLength = 50;

/** What people do elsewhere in Plex shows up here within this time, also when nobody tells. */
const watchStateFreshMs = 60_000;

/** Rows and hits from all libraries that a person sees. Every read may throw what `LibraryReader` throws. */
export const createRows = (reader: LibraryReader) => ({
  async recentlyAdded({ userId, limit }: RowQuery) {
    const sight = await reader.sightOf(userId);
    const aged = await reader.read({
      userId,
      sight,
      question: 'recently-added',
      libraryId: null,
      ask: (media) => media.listRecentlyAdded({ limit: rowLength }),
      cardsOf: (cards) => cards,
    });
    return { items: aged.value.filter(isInSight(sight)).slice(0, limit), ...ageOf(aged) };
  },

  async continueWatching({ userId, limit }: RowQuery) {
    const sight = await reader.sightOf(userId);
    const aged = await reader.read({
      userId,
      sight,
      question: 'continue-watching',
      libraryId: null,
      ask: (media) => media.listContinueWatching({ limit: rowLength }),
      cardsOf: (cards) => cards,
      freshMs: watchStateFreshMs,
    });
    return { items: aged.value.filter(isInSight(sight)).slice(0, limit), ...ageOf(aged) };
  },

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
});

export type Rows = ReturnType<typeof createRows>;
