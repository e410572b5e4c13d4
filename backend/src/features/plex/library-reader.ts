import type { Age, MediaCard } from '@medianest/shared';
import { AppError } from '../../kernel/errors.ts';
import type { Aged, AgedCache } from '../../platform/cache/aged-cache.ts';
import type { OwnEyes } from './own-eyes.ts';
import type { MediaServerReads, Read, Section } from './ports.ts';
import type { Sight, SightOf } from './sight.ts';

/** Told of everything that a person has been shown, so that its pictures need no question of their own. */
export type NoteSeen = (sight: Sight, cards: readonly MediaCard[]) => void;

export interface LibraryRead<T> {
  userId: string;
  sight: Sight;
  /** Tells this question from others of the same person. */
  question: string;
  /** The library whose changes make the answer old; null for answers from several. */
  libraryId: string | null;
  ask: (media: MediaServerReads) => Promise<Read<T>>;
  cardsOf: (value: T) => readonly MediaCard[];
  /** Shorter than usual for what changes often. */
  freshMs?: number;
}

/** Reads the library as one person sees it. */
export interface LibraryReader {
  sightOf: SightOf;
  /** @throws AppError `not_found` for what is not there or not shared, and what `OwnEyes` throws */
  read<T>(read: LibraryRead<T>): Promise<Aged<T>>;
}

type Parts = { sightOf: SightOf; ownEyes: OwnEyes; cache: AgedCache; noteSeen: NoteSeen };

export const notFound = () =>
  new AppError('not-found', 'not_found', 'There is nothing here, or Plex does not share it with you.');

/** Answers from memory while that is fresh, by what the person sees. */
export const createLibraryReader = ({ sightOf, ownEyes, cache, noteSeen }: Parts): LibraryReader => ({
  sightOf,
  async read({ userId, sight, question, libraryId, ask, cardsOf, freshMs }) {
    const aged = await cache.read({
      key: `${sight.key} ${question}`,
      scope: libraryId,
      ...(freshMs !== undefined && { freshMs }),
      weigh: (value) => cardsOf(value).length,
      load: async () => {
        const read = await ownEyes(userId, ({ media }) => ask(media));
        if (read.answer !== 'found') throw notFound();
        noteSeen(sight, cardsOf(read.value));
        return read.value;
      },
    });
    return { ...aged, stale: aged.stale || sight.stale };
  },
});

/** @throws AppError `not_found` for a library that this person does not see, as for one that is not there */
export const requireSection = ({ sections }: Sight, id: string): Section => {
  const section = sections.find((candidate) => candidate.id === id);
  if (!section) throw notFound();
  return section;
};

/** Whether a card may be shown: the media server decides, and what it lets slip is held back here. */
export const isInSight =
  ({ sections }: Sight) =>
  ({ libraryId }: Pick<MediaCard, 'libraryId'>): boolean =>
    libraryId === null || sections.some(({ id }) => id === libraryId);

export const ageOf = ({ asOf, stale }: Aged<unknown>): Age => ({ asOf: asOf.toISOString(), stale });
