import { AppError } from '../../kernel/errors.ts';
import { type CompleteSignInDependencies, notMember, type SignInPerson } from './complete-sign-in.ts';

export interface RelinkPeople {
  find(userId: string): Promise<SignInPerson | null>;
  saveTokens(userId: string, tokens: { accountToken: string; serverToken?: string }): Promise<void>;
}

/**
 * Gives a signed-in person a new Plex token; everything of the person stays.
 *
 * @throws AppError `plex.other_account` when somebody else signed in at Plex, `auth.not_member` when
 * Plex no longer shares the server with the person, `auth.flow_*`, `upstream.*`
 */
export const createRelink = (
  dependencies: Pick<CompleteSignInDependencies, 'flows' | 'getAccount' | 'membership'> & {
    people: RelinkPeople;
  },
) => {
  const { flows, getAccount, membership, people } = dependencies;

  return async (userId: string, cookie: string | undefined): Promise<SignInPerson> => {
    const flow = await flows.getAuthorized(cookie);
    const asked = await getAccount(flow.plexToken);
    const person = await people.find(userId);
    if (asked.answer === 'dead-token' || asked.account.id !== person?.plexId) {
      await flows.deny(flow.id);
      throw new AppError(
        'conflict',
        'plex.other_account',
        'That was another Plex account. Sign in at Plex with your own.',
      );
    }
    const access = await membership.ask(flow.plexToken);
    if (access.answer === 'no') {
      await flows.deny(flow.id);
      throw notMember();
    }
    await flows.consume(flow.id);
    await people.saveTokens(userId, {
      accountToken: flow.plexToken,
      ...(access.answer === 'member' && { serverToken: access.serverToken }),
    });
    return { ...person, plexLinkBrokenAt: null };
  };
};
