import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import type { Visit } from '../../platform/http/browser/visit.ts';
import { describeDevice } from './device.ts';
import type { Membership } from './membership.service.ts';
import type { RenewalOutcome } from './renew-session.ts';
import {
  type AccessTokenSigner,
  clearSessionCookies,
  setAccessCookie,
  setRenewalCookie,
} from './session-cookies.ts';
import type { LiveSession } from './sessions.repository.ts';
import type { SessionsService } from './sessions.service.ts';

export interface AuthenticateDependencies {
  accessTokens: AccessTokenSigner & { verify(token: string): { sessionId: string } | null };
  sessions: SessionsService;
  renew(token: string, deviceKind: string): Promise<RenewalOutcome>;
  membership: Pick<Membership, 'confirm'>;
  /** Keeps made-up renewal tokens from costing a look-up each, per network. */
  refusals: {
    findWait(network: string): Promise<number | null>;
    countRefusal(network: string): Promise<void>;
  };
  /** Told whose session was ended because somebody else holds a copy of it. */
  audience: { onStolenSession(stolen: { userId: string; sessionId: string }): void };
  log: Log;
}

const actorOf = (session: LiveSession): Actor | null =>
  session.user.status === 'active'
    ? {
        userId: session.userId,
        sessionId: session.id,
        username: session.user.plexUsername,
        role: session.user.role,
      }
    : null;

/** Finds people without renewing anything: by the access token alone, or by their session. */
export const createRecognition = (
  dependencies: Pick<AuthenticateDependencies, 'sessions'> & {
    accessTokens: Pick<AuthenticateDependencies['accessTokens'], 'verify'>;
  },
) => {
  const findActor = async (sessionId: string): Promise<Actor | null> => {
    const session = await dependencies.sessions.findLive(sessionId);
    return session ? actorOf(session) : null;
  };

  return {
    findActor,
    async recognise(visit: Visit): Promise<Actor | null> {
      const token = visit.cookies.get('access');
      const claims = token ? dependencies.accessTokens.verify(token) : null;
      return claims && findActor(claims.sessionId);
    },
  };
};

const acceptRenewal = async (
  dependencies: AuthenticateDependencies,
  visit: Visit,
  outcome: RenewalOutcome,
) => {
  const { sessions, membership, log, accessTokens, audience } = dependencies;
  if (outcome.kind === 'refused') {
    log.info({ reason: outcome.reason }, 'A renewal token was refused');
    return null;
  }
  const { session } = outcome;
  sessions.refresh(session.userId);
  if (outcome.kind === 'reused') {
    log.warn(
      { sessionId: session.id, userId: session.userId },
      'An old renewal token came back; its session was ended',
    );
    audience.onStolenSession({ userId: session.userId, sessionId: session.id });
    return null;
  }
  if (!(await membership.confirm(session.user))) return null;
  setAccessCookie(visit.cookies, accessTokens, { ...session, sessionId: session.id });
  if (outcome.kind === 'rotated') setRenewalCookie(visit.cookies, outcome.token, session);
  return actorOf(session);
};

/** @throws AppError `rate_limited` when this network has sent too many renewal tokens that are none */
const requireCredibleNetwork = async ({ refusals }: AuthenticateDependencies, visit: Visit) => {
  const retryAfterSeconds = await refusals.findWait(visit.network);
  if (retryAfterSeconds === null) return;
  throw new AppError('rate-limited', 'rate_limited', `Try again in ${retryAfterSeconds} seconds.`, {
    meta: { retryAfterSeconds },
  });
};

/**
 * Finds the person behind a visit, and renews the session by itself when the access token has run out:
 * the renewal token arrives together with a fresh access token, so it is never used early.
 *
 * @throws AppError `rate_limited`
 */
export const createAuthenticate = (dependencies: AuthenticateDependencies) => {
  const { recognise } = createRecognition(dependencies);

  return async (visit: Visit): Promise<Actor | null> => {
    const actor = await recognise(visit);
    if (actor) return actor;
    const renewalToken = visit.cookies.get('renewal');
    if (!renewalToken) return null;
    await requireCredibleNetwork(dependencies, visit);
    const outcome = await dependencies.renew(renewalToken, describeDevice(visit.userAgent).kind);
    if (outcome.kind === 'refused') await dependencies.refusals.countRefusal(visit.network);
    const renewed = await acceptRenewal(dependencies, visit, outcome);
    if (!renewed) clearSessionCookies(visit.cookies);
    return renewed;
  };
};
