import type { TestProblem } from '@medianest/shared';
import type { Log } from '../../kernel/log.ts';
import {
  type Climb,
  climb,
  type Finding,
  failed,
  passed,
  warned,
} from '../../platform/connection-test/index.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { type KumaLink, openLink } from './link/open-link.ts';
import { socketAddressOf } from './link/socket-address.ts';
import { KumaProblem, type KumaProblemReason } from './problem.ts';
import { orEnd } from './session/enter.ts';
import type { KumaCredentials } from './sign-in/authentication.ts';
import { createSignInAllowance } from './sign-in/sign-in-allowance.ts';
import { createSocketAuthentication } from './sign-in/socket-authentication.ts';
import { settlesWithin, systemTimers, type Timers } from './timers.ts';
import { valuesOf } from './wire/loose-types.ts';
import { infoSchema, isTooOld } from './wire/server-info.ts';

export interface KumaTest extends Climb {
  version: string | null;
  serverName: null;
  /** To be kept in the place of the password; null when none was given, or none is needed. */
  token: string | null;
}

type Facts = { version: string | null; monitorCount: number; token: string | null };

/** Shorter than a page waits, so that its own words are seen. */
const longestMs = 11_000;

/** The version comes with the list of monitors, after the sign-in. */
const versionMs = 3000;

const problems: Record<KumaProblemReason, TestProblem> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificate',
  'refused-address': 'refused-address',
  redirected: 'redirected',
  blocked: 'wrong-service',
  'not-kuma': 'wrong-service',
  migrating: 'migrating',
  'needs-setup': 'not-set-up',
  'too-old': 'too-old',
  'too-large': 'wrong-service',
  credentials: 'credentials',
  'two-factor-required': 'two-factor',
  'two-factor-wrong': 'two-factor',
  'rate-limited': 'rate-limited',
  kicked: 'credentials',
  unexpected: 'wrong-service',
  closed: 'timeout',
};

const details: Partial<Record<KumaProblemReason, string>> = {
  blocked: 'Something in front of it does not let WebSockets pass, or asks visitors to sign in.',
  'two-factor-required': 'It wants the six digits of the second factor as well.',
  'two-factor-wrong': 'It does not accept these six digits; each is good for half a minute and one use.',
};

const explained = (work: () => Promise<Finding>) => async (): Promise<Finding> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KumaProblem)) throw error;
    return failed(problems[error.reason], details[error.reason]);
  }
};

const judgeVersion = async (link: KumaLink, facts: Facts, timers: Timers): Promise<Finding> => {
  if (!(await settlesWithin(timers, versionMs, link.door.introduced)))
    return warned('It does not tell its version.');
  facts.version = await link.door.introduced;
  if (isTooOld(facts.version))
    return failed('too-old', `It is version ${facts.version}; 1.23 or later is needed.`);
  return passed(`Version ${facts.version}`);
};

/**
 * Tries an Uptime Kuma and says what stands in the way, if anything; over within 11 seconds. A password is
 * sent once and not kept.
 */
export const createKumaTest =
  (tools: { http: OutboundHttp; log: Log; limitMs?: number | undefined; timers?: Timers }) =>
  async (target: { url: string; credentials: KumaCredentials | null }): Promise<KumaTest> => {
    const { http, log, limitMs = longestMs, timers = systemTimers } = tools;
    const facts: Facts = { version: null, monitorCount: 0, token: null };
    const address = socketAddressOf(target.url);
    if (!address) {
      const refuse = async () => failed('refused-address');
      const found = await climb([{ step: 'reach', climb: refuse }], { limitMs });
      return { ...found, version: null, serverName: null, token: null };
    }
    const onEvent = (event: string, [payload]: unknown[]) => {
      if (event === 'monitorList') facts.monitorCount = valuesOf(payload)?.length ?? 0;
      if (event === 'info') facts.version = infoSchema.safeParse(payload).data?.version ?? facts.version;
    };
    const link = openLink({ address, headers: {}, http, timers, events: ['monitorList', 'info'], onEvent });
    const authentication = createSocketAuthentication({
      credentials: {
        find: async () => target.credentials,
        saveToken: async (token) => {
          facts.token = token;
        },
      },
      allowance: createSignInAllowance({ elapsedMs: timers.elapsedMs }),
      timers,
      log,
    });
    const reach = async () => {
      await orEnd(link, link.door.greeted);
      return passed();
    };
    const authenticate = async () => {
      const signIn = await orEnd(link, authentication.signIn(link));
      if (!(await orEnd(link, settlesWithin(timers, limitMs, link.door.listed)))) return failed('timeout');
      const count = `It watches ${facts.monitorCount} ${facts.monitorCount === 1 ? 'thing' : 'things'}.`;
      return signIn === 'signed-in' ? passed(count) : passed(`It lets everybody in. ${count}`);
    };
    try {
      const found = await climb(
        [
          { step: 'reach', climb: explained(reach) },
          { step: 'authenticate', climb: explained(authenticate) },
          { step: 'version', climb: explained(() => judgeVersion(link, facts, timers)) },
        ],
        { limitMs },
      );
      return { ...found, version: facts.version, serverName: null, token: facts.token };
    } finally {
      link.close();
    }
  };
