import type { Account, FlowStatus, Pin, PinRequest } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Visit } from '../../platform/http/browser/visit.ts';
import { accountView } from './account-view.ts';
import { type AdmissionRule, type SignInPerson, setupUnfinished } from './complete-sign-in.ts';
import { describeDevice } from './device.ts';
import type { Recovery } from './recovery.ts';
import {
  type AccessTokenSigner,
  clearSessionCookies,
  setAccessCookie,
  setRenewalCookie,
} from './session-cookies.ts';
import type { SessionsService } from './sessions.service.ts';
import type { SignInFlows } from './sign-in-flows.service.ts';

/** Signing in and out as a browser does it: the same steps, with their cookies. */
export interface SignIn {
  start(request: PinRequest, visit: Visit, actor: Actor | null): Promise<Pin>;
  check(visit: Visit): Promise<{ status: FlowStatus }>;
  /** Whoever was signed in on this device is signed out by it. */
  complete(visit: Visit, actor: Actor | null): Promise<{ user: Account }>;
  recover(token: string, visit: Visit): Promise<{ user: Account }>;
  relink(visit: Visit, actor: Actor): Promise<{ user: Account }>;
  signOut(visit: Visit, actor: Actor): Promise<void>;
}

export interface SignInDependencies {
  flows: SignInFlows;
  completeSignIn(
    cookie: string | undefined,
    rule: AdmissionRule,
  ): Promise<{ person: SignInPerson; rememberMe: boolean }>;
  relink(userId: string, cookie: string | undefined): Promise<SignInPerson>;
  admission(visit: Visit): Promise<AdmissionRule>;
  recovery: Recovery;
  findPerson(userId: string): Promise<SignInPerson | null>;
  sessions: SessionsService;
  accessTokens: AccessTokenSigner;
}

/** Where Plex sends the browser back to; each of these pages goes on by itself. */
const returnPath = (rule: AdmissionRule, actor: Actor | null) => {
  if (rule === 'claim-holder') return '/setup/?flow=returned';
  return actor ? '/relink/?flow=returned' : '/sign-in/?flow=returned';
};

export const createSignIn = (dependencies: SignInDependencies): SignIn => {
  const { flows, sessions, accessTokens } = dependencies;

  const openSession = async (visit: Visit, person: SignInPerson, rememberMe: boolean) => {
    const device = describeDevice(visit.userAgent);
    const session = await sessions.open({ userId: person.id, device, rememberMe });
    setAccessCookie(visit.cookies, accessTokens, { ...session, userId: person.id });
    setRenewalCookie(visit.cookies, session.renewalToken, session);
    visit.cookies.clear('flow');
    return { user: accountView(person) };
  };

  return {
    async start(request, visit, actor) {
      const rule = await dependencies.admission(visit);
      if (rule === 'nobody') throw setupUnfinished();
      const forwardUrl = new URL(returnPath(rule, actor), visit.origin).href;
      const { pin, cookie, lifetimeMs } = await flows.start({ ...request, forwardUrl });
      visit.cookies.set('flow', cookie, lifetimeMs);
      return pin;
    },
    check: async (visit) => ({ status: await flows.check(visit.cookies.get('flow')) }),
    async complete(visit, actor) {
      const rule = await dependencies.admission(visit);
      const { person, rememberMe } = await dependencies.completeSignIn(visit.cookies.get('flow'), rule);
      if (actor) await sessions.signOut(actor);
      return openSession(visit, person, rememberMe);
    },
    async recover(token, visit) {
      const person = await dependencies.findPerson(await dependencies.recovery.redeem(token));
      if (person?.role !== 'admin' || person.status !== 'active')
        throw new AppError('forbidden', 'auth.recovery_invalid', 'This person is no administrator any more.');
      return openSession(visit, person, false);
    },
    async relink(visit, actor) {
      const person = await dependencies.relink(actor.userId, visit.cookies.get('flow'));
      visit.cookies.clear('flow');
      return { user: accountView(person) };
    },
    async signOut(visit, actor) {
      await sessions.signOut(actor);
      clearSessionCookies(visit.cookies);
    },
  };
};
