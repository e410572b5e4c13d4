import { AppError } from '../../kernel/errors.ts';
import type { MembershipSource } from './membership.service.ts';
import type { AuthorizedFlow, SignInFlows } from './sign-in-flows.service.ts';

/** A person as far as signing in goes. */
export interface SignInPerson {
  id: string;
  plexId: string;
  plexUsername: string;
  email: string | null;
  role: 'user' | 'admin';
  status: 'active' | 'inactive';
  plexLinkBrokenAt: Date | null;
}

export interface SignInPeople {
  findByPlexId(plexId: string): Promise<SignInPerson | null>;
  admit(arrival: {
    plexId: string;
    username: string;
    email: string | null;
    accountToken: string;
    serverToken?: string;
  }): Promise<SignInPerson>;
  recordMembershipCheck(userId: string): Promise<void>;
}

/** Plex as far as knowing an account goes; `dead-token`: the PIN's token is refused already. */
export type GetAccount = (
  token: string,
) => Promise<
  | { answer: 'account'; account: { id: string; displayName: string; email: string | null } }
  | { answer: 'dead-token' }
>;

/** Whether the household is set up, and if not, whether this browser holds the claim on it. */
export type AdmissionRule = 'members' | 'claim-holder' | 'nobody';

export interface CompleteSignInDependencies {
  flows: Pick<SignInFlows, 'getAuthorized' | 'consume' | 'deny'>;
  getAccount: GetAccount;
  membership: Pick<MembershipSource, 'ask'>;
  people: SignInPeople;
}

const refuse = async (
  flows: CompleteSignInDependencies['flows'],
  flow: AuthorizedFlow,
  error: AppError,
): Promise<never> => {
  await flows.deny(flow.id);
  throw error;
};

export const notMember = () =>
  new AppError(
    'forbidden',
    'auth.not_member',
    'This Plex account has no access to the server of this household.',
  );
const deactivated = () => new AppError('forbidden', 'auth.deactivated', 'This account is switched off.');
const noAnswer = () =>
  new AppError(
    'unavailable',
    'upstream.unavailable',
    'Plex could not say whether this account has access. Try again in a moment.',
    {
      meta: { service: 'plex-tv' },
    },
  );

export const setupUnfinished = () =>
  new AppError(
    'forbidden',
    'setup.claim_required',
    'This portal is not set up yet. Its owner opens the set-up address that was printed at its start.',
  );

/**
 * Turns an authorised sign-in into a person. The sign-in is spent only by an answer of Plex:
 * when plex.tv is silent, the same sign-in may be tried again.
 *
 * @throws AppError `auth.*`, `setup.claim_required`, `upstream.*`
 */
export const createCompleteSignIn = (dependencies: CompleteSignInDependencies) => {
  const { flows, getAccount, membership, people } = dependencies;

  const findServerToken = async (flow: AuthorizedFlow) => {
    const asked = await membership.ask(flow.plexToken);
    if (asked.answer === 'member') return asked.serverToken;
    if (asked.answer === 'unknown') throw noAnswer();
    return refuse(flows, flow, notMember());
  };

  return async (cookie: string | undefined, rule: AdmissionRule) => {
    if (rule === 'nobody') throw setupUnfinished();
    const flow = await flows.getAuthorized(cookie);
    const asked = await getAccount(flow.plexToken);
    if (asked.answer === 'dead-token') return refuse(flows, flow, notMember());
    const { account } = asked;
    const known = await people.findByPlexId(account.id);
    if (known?.status === 'inactive') return refuse(flows, flow, deactivated());
    const serverToken = rule === 'members' ? await findServerToken(flow) : undefined;
    await flows.consume(flow.id);
    const person = await people.admit({
      plexId: account.id,
      username: account.displayName,
      email: account.email,
      accountToken: flow.plexToken,
      ...(serverToken && { serverToken }),
    });
    if (serverToken) await people.recordMembershipCheck(person.id);
    return { person, rememberMe: flow.rememberMe };
  };
};
