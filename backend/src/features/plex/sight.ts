import type { AgedCache } from '../../platform/cache/aged-cache.ts';
import type { OwnEyes } from './own-eyes.ts';
import type { PeopleOfPlex, Section, ServerChoice } from './ports.ts';

/** What one person may see: the libraries that Plex shares with that person right now. */
export interface Sight {
  /** Changes with the person's token and with what is shared; caches are keyed by it. In memory only. */
  key: string;
  sections: readonly Section[];
  /** The media server could not be asked, so this is what was shared before. */
  stale: boolean;
}

/** @param freshMs for this long an earlier answer will do; by default what the cache says */
export type SightOf = (userId: string, freshMs?: number) => Promise<Sight>;

type Parts = { people: PeopleOfPlex; server: ServerChoice; ownEyes: OwnEyes; cache: AgedCache };

/**
 * Asks every few seconds what is shared with a person, so that what has been taken away is gone from
 * every cache at once.
 */
export const createSightOf =
  ({ people, server, ownEyes, cache }: Parts): SightOf =>
  async (userId, freshMs) => {
    const [access, chosen] = await Promise.all([people.findPlexAccess(userId), server.find()]);
    const eyes = `${chosen?.machineIdentifier} ${access.serverToken}`;
    const { value: sections, stale } = await cache.read({
      key: `${userId} ${eyes}`,
      scope: null,
      ...(freshMs !== undefined && { freshMs }),
      load: async () => {
        const read = await ownEyes(userId, ({ media }) => media.listSections());
        return read.answer === 'found' ? read.value : [];
      },
    });
    return { key: `${eyes} ${sections.map(({ id }) => id).join()}`, sections, stale };
  };
