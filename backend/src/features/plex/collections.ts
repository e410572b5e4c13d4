import type { MediaCard } from '@medianest/shared';
import { ageOf, isInSight, type LibraryReader, notFound, requireSection } from './library-reader.ts';
import type { MediaServerReads, Read, Section } from './ports.ts';

const pageSize = 100;

/** A library with more collections than this is listed up to here. */
const maxCollections = 2000;

const byTitle = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const listOfSection = async (media: MediaServerReads, section: Section): Promise<Read<MediaCard[]>> => {
  const collections: MediaCard[] = [];
  for (let start = 0; start < maxCollections; start += pageSize) {
    const read = await media.listCollections({ sectionId: section.id, page: { start, size: pageSize } });
    if (read.answer === 'dead-token') return read;
    // A library may disappear while it is read.
    if (read.answer === 'not-found') break;
    const place = { libraryId: section.id, libraryTitle: section.title };
    collections.push(...read.value.items.map((card) => ({ ...card, ...place })));
    if (read.value.items.length < pageSize) break;
  }
  return { answer: 'found', value: collections };
};

const listOfSections = async (media: MediaServerReads, sections: readonly Section[]) => {
  const collections: MediaCard[] = [];
  for (const read of await Promise.all(sections.map((section) => listOfSection(media, section)))) {
    if (read.answer !== 'found') return read;
    collections.push(...read.value);
  }
  collections.sort((a, b) => byTitle.compare(a.title, b.title));
  return { answer: 'found' as const, value: collections };
};

type Paged = { userId: string; offset: number; limit: number };

/** Collections of the libraries that a person sees. Every read may throw what `LibraryReader` throws. */
export const createCollections = (reader: LibraryReader) => ({
  async list({ userId, library, offset, limit }: Paged & { library?: string | undefined }) {
    const sight = await reader.sightOf(userId);
    const sections = library === undefined ? sight.sections : [requireSection(sight, library)];
    const aged = await reader.read({
      userId,
      sight,
      question: `collections ${library ?? ''}`,
      libraryId: library ?? null,
      ask: (media) => listOfSections(media, sections),
      cardsOf: (cards) => cards,
    });
    const total = aged.value.length;
    return { items: aged.value.slice(offset, offset + limit), total, offset, limit, ...ageOf(aged) };
  },

  async find({ userId, ratingKey, offset, limit }: Paged & { ratingKey: string }) {
    const sight = await reader.sightOf(userId);
    const collection = await reader.read({
      userId,
      sight,
      question: `collection ${ratingKey}`,
      libraryId: null,
      ask: (media) => media.findCollection(ratingKey),
      cardsOf: (card) => [card],
    });
    if (!isInSight(sight)(collection.value)) throw notFound();
    const aged = await reader.read({
      userId,
      sight,
      question: `collection ${ratingKey} ${offset} ${limit}`,
      libraryId: null,
      ask: (media) => media.listCollectionItems({ ratingKey, page: { start: offset, size: limit } }),
      cardsOf: ({ items }) => items,
    });
    return { collection: collection.value, ...aged.value, offset, limit, ...ageOf(aged) };
  },
});

export type Collections = ReturnType<typeof createCollections>;
