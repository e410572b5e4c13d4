import type { Letter, Library, LibraryFilters, LibraryPage, LibraryQuery } from '@medianest/shared';
import { ageOf, type LibraryReader, requireSection } from './library-reader.ts';
import type { BrowseFilter, MediaServerReads, Read, Section } from './ports.ts';
import type { Sight } from './sight.ts';

type OfLibrary = { userId: string; id: string };
type Place = { userId: string; sight: Sight; section: Section };

const questionOf = (name: string, section: Section, query: object = {}) =>
  `${name} ${section.id} ${JSON.stringify(query)}`;

const filterOf = ({ genre, year, unwatched }: BrowseFilter): BrowseFilter => ({
  ...(genre !== undefined && { genre }),
  ...(year !== undefined && { year }),
  ...(unwatched && { unwatched }),
});

const countTitles = async (
  media: MediaServerReads,
  sections: readonly Section[],
): Promise<Read<Library[]>> => {
  const page = { start: 0, size: 0 };
  const counted = await Promise.all(
    sections.map(async (section) => ({
      section,
      read: await media.browse({ section, sort: 'title', order: 'asc', page }),
    })),
  );
  const libraries: Library[] = [];
  for (const { section, read } of counted) {
    if (read.answer === 'dead-token') return read;
    if (read.answer === 'found') libraries.push({ ...section, count: read.value.total });
  }
  return { answer: 'found', value: libraries };
};

/** The part of a list that one letter fills, cut to the page that is wanted. */
const cutToLetter = (letters: Letter[], { letter, order, offset, limit }: LibraryQuery) => {
  const found = letters.find((candidate) => candidate.letter === letter);
  if (!found) return null;
  const total = letters.reduce((sum, { size }) => sum + size, 0);
  const first = order === 'desc' ? total - found.offset - found.size : found.offset;
  const size = Math.max(0, Math.min(limit, found.size - offset));
  return { page: { start: first + offset, size }, total: found.size };
};

/** Sections of the media server, page by page. Every read may throw what `LibraryReader` throws. */
export const createLibraries = (reader: LibraryReader) => {
  const placeOf = async ({ userId, id }: OfLibrary): Promise<Place> => {
    const sight = await reader.sightOf(userId);
    return { userId, sight, section: requireSection(sight, id) };
  };

  const readLetters = async ({ userId, sight, section }: Place, filter: BrowseFilter) => {
    const aged = await reader.read({
      userId,
      sight,
      question: questionOf('letters', section, filter),
      libraryId: section.id,
      ask: (media) => media.listLetters({ section, ...filter }),
      cardsOf: () => [],
    });
    let offset = 0;
    const letters = aged.value.map(({ letter, size }): Letter => {
      offset += size;
      return { letter, size, offset: offset - size };
    });
    return { ...aged, value: letters };
  };

  const readPage = ({ userId, sight, section }: Place, query: Omit<LibraryQuery, 'letter'>) => {
    const { sort, order = sort === 'title' ? 'asc' : 'desc', offset: start, limit: size } = query;
    const browse = { sort, order, page: { start, size }, ...filterOf(query) };
    return reader.read({
      userId,
      sight,
      question: questionOf('browse', section, browse),
      libraryId: section.id,
      ask: (media) => media.browse({ section, ...browse }),
      cardsOf: ({ items }) => items,
    });
  };

  return {
    async list({ userId }: { userId: string }) {
      const sight = await reader.sightOf(userId);
      const aged = await reader.read({
        userId,
        sight,
        question: 'libraries',
        libraryId: null,
        ask: (media) => countTitles(media, sight.sections),
        cardsOf: () => [],
      });
      return { items: aged.value, ...ageOf(aged) };
    },

    async page(query: OfLibrary & LibraryQuery): Promise<LibraryPage> {
      const { offset, limit } = query;
      const place = await placeOf(query);
      if (query.letter === undefined) {
        const aged = await readPage(place, query);
        return { ...aged.value, offset, limit, ...ageOf(aged) };
      }
      const letters = await readLetters(place, filterOf(query));
      const cut = cutToLetter(letters.value, query);
      if (!cut || cut.page.size === 0) {
        return { items: [], total: cut?.total ?? 0, offset, limit, ...ageOf(letters) };
      }
      const aged = await readPage(place, { ...query, offset: cut.page.start, limit: cut.page.size });
      return { items: aged.value.items, total: cut.total, offset, limit, ...ageOf(aged) };
    },

    async letters(query: OfLibrary & BrowseFilter) {
      const aged = await readLetters(await placeOf(query), filterOf(query));
      return { items: aged.value, ...ageOf(aged) };
    },

    async filters(query: OfLibrary): Promise<LibraryFilters> {
      const { userId, sight, section } = await placeOf(query);
      const aged = await reader.read({
        userId,
        sight,
        question: questionOf('filters', section),
        libraryId: section.id,
        ask: (media) => media.listFilters(section),
        cardsOf: () => [],
      });
      return { ...aged.value, ...ageOf(aged) };
    },
  };
};

export type Libraries = ReturnType<typeof createLibraries>;
