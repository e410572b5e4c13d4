import type { MembershipAnswer, MembershipSource } from '../features/auth/index.ts';
import type { Household, PeopleOfPlex } from '../features/plex/index.ts';
import type { PlexServerConfig } from '../features/services/index.ts';
import type { People } from '../features/users/index.ts';
import { findMembership, type NotificationSource } from '../integrations/plex/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { PlexClients } from './create-plex-clients.ts';

export interface HouseholdDependencies {
  clients: Pick<PlexClients, 'plexTv' | 'probeConnections'>;
  plexServer: PlexServerConfig;
  people: People;
}

/** Who has access to the household's server, as plex.tv tells it. */
export const createMembershipSource = ({
  clients,
  plexServer,
  people,
}: HouseholdDependencies): MembershipSource => ({
  async ask(accountToken): Promise<MembershipAnswer> {
    const server = await plexServer.find();
    if (!server) return { answer: 'unknown' };
    return findMembership(clients.plexTv, {
      token: accountToken,
      machineIdentifier: server.machineIdentifier,
    });
  },
  async isListedByOwner(plexId) {
    const [server, owner] = await Promise.all([plexServer.find(), people.findOwner()]);
    const { accountToken } = owner ? await people.findPlexTokens(owner.id) : { accountToken: null };
    if (!server || !accountToken || owner?.plexId === plexId) return 'unknown';
    try {
      // The oldest administrator need not own the server, and a guest's list says nothing about it.
      const { machineIdentifier } = server;
      const access = await findMembership(clients.plexTv, { token: accountToken, machineIdentifier });
      if (access.answer !== 'member' || !access.owned) return 'unknown';
      const listed = await clients.plexTv.listSharedUsers(accountToken);
      if (listed.answer === 'dead-token') return 'unknown';
      return listed.users.some(
        ({ id, machineIdentifiers }) => id === plexId && machineIdentifiers.includes(machineIdentifier),
      );
    } catch (error) {
      if (error instanceof AppError) return 'unknown';
      throw error;
    }
  },
});

/** People as readers of the library: each with a server token of their own. */
export const createPeopleOfPlex = (options: {
  people: People;
  membership: MembershipSource;
  /** Ends the sessions of somebody with whom nothing is shared any more; false when the person may stay. */
  endMembership(userId: string): Promise<boolean>;
}): PeopleOfPlex => ({
  findPlexAccess: options.people.findPlexTokens,
  reportBrokenLink: options.people.reportBrokenLink,
  async refreshServerToken(userId) {
    const { people, membership, endMembership } = options;
    const { accountToken } = await people.findPlexTokens(userId);
    const asked: MembershipAnswer = accountToken
      ? await membership.ask(accountToken)
      : { answer: 'dead-token' };
    if (asked.answer === 'unknown') {
      throw new AppError(
        'unavailable',
        'upstream.unavailable',
        'Plex does not answer. Try again in a moment.',
        {
          meta: { service: 'plex-tv' },
        },
      );
    }
    if (asked.answer === 'no' && (await endMembership(userId))) {
      throw new AppError(
        'unauthenticated',
        'auth.required',
        'Plex no longer shares this household with you.',
      );
    }
    if (asked.answer !== 'member') return null;
    await people.saveTokens(userId, { serverToken: asked.serverToken });
    return asked.serverToken;
  },
});

/** The owner's token on the household's server; null while there is none that can be opened. */
export const findOwnerToken = async (people: People): Promise<string | null> => {
  const owner = await people.findOwner();
  return owner && (await people.findPlexTokens(owner.id)).serverToken;
};

/** The ears of the household's owner: of all tokens, only this one hears of everything. */
export const createNotificationSource = (options: {
  plexServer: PlexServerConfig;
  people: People;
  peopleOfPlex: Pick<PeopleOfPlex, 'refreshServerToken'>;
}): NotificationSource => {
  const { plexServer, people, peopleOfPlex } = options;
  return {
    findServer: plexServer.find,
    findOwnerToken: () => findOwnerToken(people),
    async renewOwnerToken() {
      const owner = await people.findOwner();
      return owner && peopleOfPlex.refreshServerToken(owner.id);
    },
  };
};

/** On the media server its owner is number 1, whatever the number on plex.tv (plex.md §2, "Sessions"). */
const ownersNumber = '1';

/** Who owns the household's server, and how that server counts people. */
export const createHousehold = ({ people }: Pick<HouseholdDependencies, 'people'>): Household => ({
  findOwnerId: async () => (await people.findOwner())?.id ?? null,
  async findServerUserId(userId) {
    const [owner, person] = await Promise.all([people.findOwner(), people.find(userId)]);
    return owner?.id === userId ? ownersNumber : (person?.plexId ?? null);
  },
});
