import type { Notice } from '@medianest/shared';
import type { Db } from '../../database/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Visit } from '../../platform/http/browser/visit.ts';
import { createAuthJobs } from './auth.jobs.ts';
import { createAuthHandlers } from './auth.routes.ts';
import { type AuthenticateDependencies, createAuthenticate, createRecognition } from './authenticate.ts';
import {
  type AdmissionRule,
  createCompleteSignIn,
  type GetAccount,
  type SignInPeople,
} from './complete-sign-in.ts';
import { createCurrentSession } from './current-session.ts';
import { createMembership, type MembershipPeople, type MembershipSource } from './membership.service.ts';
import { type CheckPin, createPinChecks } from './pin-checks.ts';
import { createRecovery, type RecoverySettings } from './recovery.ts';
import { createRelink, type RelinkPeople } from './relink.ts';
import { createRenewSession } from './renew-session.ts';
import { createRenewalRepository } from './renewal.repository.ts';
import type { SessionsService } from './sessions.service.ts';
import { createSignIn } from './sign-in.ts';
import { createSignInFlowRepository } from './sign-in-flows.repository.ts';
import { createSignInFlows, type FlowSealer, type PlexPins } from './sign-in-flows.service.ts';

export { authPolicy } from './auth.policy.ts';
export type { MembershipAnswer, MembershipSource } from './membership.service.ts';
export { createRecovery, type Recovery } from './recovery.ts';
export type { SessionWatcher } from './sessions.service.ts';
export { createSessions } from './sessions.ts';

export interface AuthDependencies {
  db: Db;
  clock: Clock;
  log: Log;
  sealer: FlowSealer;
  accessTokens: AuthenticateDependencies['accessTokens'];
  refusals: AuthenticateDependencies['refusals'];
  settings: RecoverySettings;
  sessions: SessionsService;
  people: SignInPeople & RelinkPeople & MembershipPeople;
  plex: PlexPins & { checkPin: CheckPin; getAccount: GetAccount };
  membershipSource: MembershipSource;
  admission(visit: Visit): Promise<AdmissionRule>;
  notices(): Notice[];
  audience: AuthenticateDependencies['audience'];
  membershipPatienceMs?: number | undefined;
}

/** Signing in with Plex, and the sessions that come of it. */
export const createAuth = (dependencies: AuthDependencies) => {
  const { db, clock, log, sealer, plex, people, sessions, membershipSource, accessTokens, refusals } =
    dependencies;
  const pinChecks = createPinChecks({ checkPin: plex.checkPin, clock });
  const flows = createSignInFlows({
    repository: createSignInFlowRepository(db),
    pins: plex,
    pinChecks,
    sealer,
    clock,
  });
  const membership = createMembership({
    source: membershipSource,
    people,
    sessions,
    clock,
    log,
    patienceMs: dependencies.membershipPatienceMs,
  });
  const renew = createRenewSession({ repository: createRenewalRepository(db), clock });
  const completing = { flows, getAccount: plex.getAccount, membership: membershipSource };
  const signIn = createSignIn({
    flows,
    completeSignIn: createCompleteSignIn({ ...completing, people }),
    relink: createRelink({ ...completing, people }),
    admission: dependencies.admission,
    recovery: createRecovery(dependencies),
    findPerson: people.find,
    sessions,
    accessTokens,
  });
  const currentSession = createCurrentSession({ sessions, notices: dependencies.notices });
  const purge = async () => {
    await sessions.purge();
    await flows.purge();
  };

  return {
    handlers: createAuthHandlers({ signIn, sessions, currentSession }),
    authenticate: createAuthenticate({
      ...{ accessTokens, refusals, sessions, renew, membership, log },
      audience: dependencies.audience,
    }),
    recognition: createRecognition({ accessTokens, sessions }),
    endMembership: membership.end,
    jobs: createAuthJobs({ confirmEverybody: membership.confirmEverybody, purge, log }),
  };
};
