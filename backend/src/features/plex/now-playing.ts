import type { NowPlaying } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Aged, AgedCache } from '../../platform/cache/aged-cache.ts';
import { isInSight } from './library-reader.ts';
import type { OwnEyes } from './own-eyes.ts';
import type { Household, PlaySession } from './ports.ts';
import type { SightOf } from './sight.ts';

type Parts = { household: Household; sightOf: SightOf; ownEyes: OwnEyes; cache: AgedCache };

const sessionsKey = 'play sessions';

const present = (
  { card, ...session }: PlaySession,
  reader: { isAdmin: boolean; isMine: boolean },
): NowPlaying => {
  const { isAdmin, isMine } = reader;
  const isTold = isAdmin || isMine;
  return {
    id: session.id,
    ratingKey: card.ratingKey,
    type: card.type,
    title: card.title,
    subtitle: card.subtitle,
    backdrop: card.backdrop,
    poster: card.poster,
    state: session.state,
    viewOffsetMs: card.progress.viewOffsetMs,
    durationMs: card.durationMs,
    mine: isMine,
    person: isTold ? session.person : null,
    player: isTold ? session.player : null,
    isTranscoding: isAdmin ? session.isTranscoding : null,
    bandwidthKbps: isAdmin ? session.bandwidthKbps : null,
  };
};

/**
 * What plays on the media server. Everybody hears of what lies in libraries that they see, and only
 * administrators, and whoever watches, hear who it is.
 */
export const createNowPlaying = ({ household, sightOf, ownEyes, cache }: Parts) => {
  const read = (): Promise<Aged<PlaySession[]>> =>
    cache.read({
      key: sessionsKey,
      scope: null,
      load: async () => {
        const ownerId = await household.findOwnerId();
        if (!ownerId) return [];
        const sessions = await ownEyes(ownerId, ({ media }) => media.listPlaySessions());
        return sessions.answer === 'found' ? sessions.value : [];
      },
    });

  return {
    /** @throws what `OwnEyes` throws */
    async list({ userId, role }: Pick<Actor, 'userId' | 'role'>) {
      const [sight, sessions, serverUserId] = await Promise.all([
        sightOf(userId),
        read(),
        household.findServerUserId(userId),
      ]);
      const isShown = isInSight(sight);
      const items = sessions.value
        .filter(({ card }) => isShown(card))
        .map((session) =>
          present(session, {
            isAdmin: role === 'admin',
            isMine: serverUserId !== null && session.serverUserId === serverUserId,
          }),
        );
      return { items, asOf: sessions.asOf.toISOString() };
    },
    /** Somebody began, paused or stopped. */
    expire: () => cache.expire(null),
  };
};

export type NowPlayingReader = ReturnType<typeof createNowPlaying>;
