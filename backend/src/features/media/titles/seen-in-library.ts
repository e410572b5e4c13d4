import type { Availability } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { LibrarySight, UpstreamDetails, UpstreamTitle } from '../ports.ts';

/** States that say that something lies in the library. */
const tellsOfLibrary = (state: Availability) => state === 'available' || state === 'partial';

const hidden = (state: Availability): Availability => (tellsOfLibrary(state) ? 'unknown' : state);

type Seen = Pick<UpstreamTitle, 'availability' | 'ratingKey'>;

/**
 * Overseerr tells everybody of everything that is there; whoever Plex does not share it with is not to learn
 * of it (docs/decisions/0016). Administrators look after requests, and see what Overseerr says.
 */
export const createSeenInLibrary = (library: Pick<LibrarySight, 'findItem'>) => {
  /** A library that cannot be asked shares nothing that it has not shown before. */
  const sees = async ({ role, userId }: Actor, ratingKey: string | null): Promise<boolean> => {
    if (role === 'admin') return true;
    return ratingKey !== null && (await library.findItem(userId, ratingKey).catch(() => null)) !== null;
  };

  const inCard = async <Title extends Seen>(actor: Actor, title: Title): Promise<Title> => {
    if (!tellsOfLibrary(title.availability) || (await sees(actor, title.ratingKey))) return title;
    return { ...title, availability: hidden(title.availability) };
  };

  return {
    sees,
    onCards: <Title extends Seen>(actor: Actor, titles: readonly Title[]): Promise<Title[]> =>
      Promise.all(titles.map((title) => inCard(actor, title))),

    async inDetails<Details extends UpstreamDetails>(actor: Actor, details: Details): Promise<Details> {
      const states = [details.availability, details.availability4k];
      if (!states.some(tellsOfLibrary) || (await sees(actor, details.ratingKey))) return details;
      return {
        ...details,
        availability: hidden(details.availability),
        availability4k: hidden(details.availability4k),
        seasons: details.seasons.map((season) => ({
          ...season,
          availability: hidden(season.availability),
          availability4k: hidden(season.availability4k),
        })),
      };
    },
  };
};

export type SeenInLibrary = ReturnType<typeof createSeenInLibrary>;
