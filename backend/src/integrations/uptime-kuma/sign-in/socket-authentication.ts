import type { Log } from '../../../kernel/log.ts';
import type { KumaLink } from '../link/open-link.ts';
import { KumaProblem, toKumaProblem } from '../problem.ts';
import { settlesWithin, type Timers } from '../timers.ts';
import { readSignInAnswer } from './answer.ts';
import type { KumaAuthentication, KumaCredentialStore, KumaCredentials, SignIn } from './authentication.ts';
import type { SignInAllowance } from './sign-in-allowance.ts';

type Link = Pick<KumaLink, 'call' | 'door'>;

type Login = Exclude<KumaCredentials, { token: string }>;

/** 1.x does not say that it wants a sign-in; it lets people in within this time, or never. */
const doorMs = 1000;

/** A refusal counts only when nobody is let in without asking either. */
const secondLookMs = 2000;

export type SocketAuthenticationOptions = {
  credentials: KumaCredentialStore;
  allowance: SignInAllowance;
  timers: Timers;
  log: Log;
};

/** Signs in by `login` once and by `loginByToken` from then on, as Kuma 1.23 to 2.x want it. */
export const createSocketAuthentication = (options: SocketAuthenticationOptions): KumaAuthentication => {
  const { credentials, allowance, timers, log } = options;
  /** Whatever became of it where it is stored, the next connection must not need the password again. */
  let ownToken: string | null = null;

  const isOpen = async ({ door }: Link, withinMs: number): Promise<boolean> => {
    const asked = Promise.race([door.signInAsked.then(() => false), door.admitted.then(() => true)]);
    return (await settlesWithin(timers, withinMs, asked)) && (await asked);
  };

  const requireNoSetup = async ({ door }: Link) => {
    if (await settlesWithin(timers, 0, door.setupAsked)) throw new KumaProblem('not-set-up');
  };

  const saveToken = async (token: string) => {
    ownToken = token;
    try {
      await credentials.saveToken(token);
    } catch (err) {
      log.warn({ err }, 'The token of Uptime Kuma could not be stored');
    }
  };

  const byToken = async (link: Link, token: string) => {
    readSignInAnswer(await link.call('loginByToken', [token]), 'credentials');
  };

  const byPassword = async (link: Link, { username, password, code }: Login) => {
    const waitMs = allowance.take();
    if (waitMs !== null) throw new KumaProblem('rate-limited', { retryAfterMs: waitMs });
    const answer = await link.call('login', [{ username, password, token: code ?? '' }]);
    const token = readSignInAnswer(answer, 'two-factor-wrong');
    if (!token) throw new KumaProblem('unexpected');
    await saveToken(token);
  };

  const present = async (link: Link): Promise<SignIn> => {
    const found = ownToken === null ? await credentials.find() : { token: ownToken };
    if (found && 'token' in found) {
      await byToken(link, found.token);
      return 'signed-in';
    }
    if (await isOpen(link, doorMs)) return 'authentication-off';
    await requireNoSetup(link);
    if (!found) throw new KumaProblem('credentials');
    await byPassword(link, found);
    return 'signed-in';
  };

  return {
    handshakeHeaders: async () => ({}),
    async signIn(link) {
      try {
        return await present(link);
      } catch (error) {
        const problem = toKumaProblem(error);
        if (problem.reason !== 'credentials') throw problem;
        ownToken = null;
        if (await isOpen(link, secondLookMs)) return 'authentication-off';
        await requireNoSetup(link);
        throw problem;
      }
    },
  };
};
