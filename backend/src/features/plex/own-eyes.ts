import { AppError } from '../../kernel/errors.ts';
import { createSingleFlight } from '../../platform/resilience/index.ts';
import type { LiveServer } from './live-server.ts';
import type { ChosenServer, MediaServerReads, MediaServers, PeopleOfPlex } from './ports.ts';

const relinkRequired = () =>
  new AppError(
    'conflict',
    'plex.relink_required',
    'Plex no longer accepts your sign-in here. Link Plex again.',
  );

/** Everything a read may depend on: what one person may see, at one server. */
export type Eyes = { server: ChosenServer; token: string; media: MediaServerReads };

type Parts = { people: PeopleOfPlex; live: Pick<LiveServer, 'read'>; mediaServers: MediaServers };

/**
 * Reads the media server with the person's own server token, so that nobody learns of what is not
 * shared with them. A token that is refused is renewed once at plex.tv before the person is asked to
 * link again.
 */
export const createOwnEyes = ({ people, live, mediaServers }: Parts) => {
  const shareRenewal = createSingleFlight<string | null>();

  const giveUp = async (userId: string): Promise<never> => {
    await people.reportBrokenLink(userId);
    throw relinkRequired();
  };

  const look = <A extends { answer: string }>(token: string, read: (eyes: Eyes) => Promise<A>) =>
    live.read((server) => read({ server, token, media: mediaServers.at({ ...server, token }) }));

  /** Whoever comes late finds the token that another read has renewed meanwhile. */
  const renew = (userId: string, refused: string) =>
    shareRenewal(userId, async () => {
      const { serverToken } = await people.findPlexAccess(userId);
      return serverToken && serverToken !== refused ? serverToken : people.refreshServerToken(userId);
    });

  /** @throws AppError `setup.required`, `plex.relink_required`, `upstream.*` */
  return async <A extends { answer: string }>(
    userId: string,
    read: (eyes: Eyes) => Promise<A>,
  ): Promise<Exclude<A, { answer: 'dead-token' }>> => {
    type Seen = Exclude<A, { answer: 'dead-token' }>;
    const { serverToken } = await people.findPlexAccess(userId);
    // Without a chosen server, that is the first thing to say.
    if (!serverToken) return live.read(() => Promise.reject(relinkRequired()));
    const first = await look(serverToken, read);
    if (first.answer !== 'dead-token') return first as Seen;
    const renewed = await renew(userId, serverToken);
    if (!renewed) return giveUp(userId);
    const second = await look(renewed, read);
    return second.answer === 'dead-token' ? giveUp(userId) : (second as Seen);
  };
};

export type OwnEyes = ReturnType<typeof createOwnEyes>;
