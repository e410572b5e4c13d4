import { hash } from 'node:crypto';
import type { MediaCard } from '@medianest/shared';
import { type AgedCache, createAgedCache } from '../../../platform/cache/aged-cache.ts';
import { isInSight, notFound } from '../library-reader.ts';
import type { OwnEyes } from '../own-eyes.ts';
import type { MediaServerReads } from '../ports.ts';
import type { Sight } from '../sight.ts';
import { type Owner, ownerOf } from './picture-path.ts';

/** What the media server says of an item when it is asked for its pictures. */
const freshMs = 10 * 60_000;

/** People times items, about 200 bytes each. */
const maxSeen = 20_000;

type SeenBy = { userId: string; sight: Sight; owner: Owner };

/** Short, and without the token that a sight is keyed by. */
const keysOf = ({ key }: Sight) => {
  const person = hash('sha256', key, 'base64url').slice(0, 22);
  return ({ kind, id }: Owner) => `${person} ${kind} ${id}`;
};

const ask = async (media: MediaServerReads, { kind, id }: Owner) =>
  kind === 'collections' ? media.findCollection(id) : media.findItem(id);

/**
 * Remembers which items a person sees, so that a picture on disk needs no question: lists tell it for
 * free, and the media server is asked about the others with the person's own token. A media server that
 * cannot be asked takes nothing away.
 */
export const createSeenItems = (parts: {
  ownEyes: OwnEyes;
  mayPass: (error: unknown) => boolean;
  now: () => number;
}) => {
  const { ownEyes, mayPass, now } = parts;
  const cache: AgedCache = createAgedCache({
    freshMs,
    keepMs: 24 * 60 * 60_000,
    patienceMs: 1500,
    maxWeight: maxSeen,
    mayPass,
    now,
  });

  return {
    /** What the media server has just told this person of; the picture of an episode is its series'. */
    note(sight: Sight, cards: readonly MediaCard[]): void {
      const keyOf = keysOf(sight);
      for (const { ratingKey, poster, backdrop } of cards.filter(isInSight(sight))) {
        const owners = [ownerOf(poster ?? ''), ownerOf(backdrop ?? ''), { kind: 'metadata', id: ratingKey }];
        for (const owner of owners) if (owner) cache.keep(keyOf(owner as Owner), true);
      }
    },

    /** @throws AppError `not_found` for what this person does not see, and what `OwnEyes` throws */
    async require({ userId, sight, owner }: SeenBy): Promise<void> {
      if (owner.kind === 'sections') {
        if (!sight.sections.some(({ id }) => id === owner.id)) throw notFound();
        return;
      }
      const load = async () => {
        const read = await ownEyes(userId, ({ media }) => ask(media, owner));
        if (read.answer !== 'found' || !isInSight(sight)(read.value)) throw notFound();
        return true;
      };
      await cache.read({ key: keysOf(sight)(owner), scope: null, load });
    },
  };
};

export type SeenItems = ReturnType<typeof createSeenItems>;
