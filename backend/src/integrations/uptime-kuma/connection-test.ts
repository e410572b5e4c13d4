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
import { type SocketAddress, socketAddressOf } from './link/socket-address.ts';
import { KumaProblem } from './problem.ts';
import { explainProblem, isAboutReaching } from './problem-finding.ts';
import { orEnd } from './session/enter.ts';
import type { KumaCredentials } from './sign-in/authentication.ts';
import { createSignInAllowance } from './sign-in/sign-in-allowance.ts';
import { createSocketAuthentication } from './sign-in/socket-authentication.ts';
import { settlesWithin, systemTimers, type Timers } from './timers.ts';
import { valuesOf } from './wire/loose-types.ts';
import { isTooOld } from './wire/server-info.ts';

/** Where, and how to come in: with a password, with a kept token, or without anything. */
export type KumaTarget =
  | { url: string; username: string; password: string; code?: string | undefined }
  | { url: string; token: string }
  | { url: string };

interface Facts {
  version: string | null;
  monitorCount: number | null;
  /** To be kept in the place of the password; null when none was given, or none is needed. */
  token: string | null;
}

export interface KumaTest extends Climb, Facts {
  /** Kuma has no name of its own. */
  serverName: null;
}

type Tools = { http: OutboundHttp; log: Log; limitMs?: number | undefined; timers?: Timers };

/** Shorter than a page waits, so that its own words are seen. */
const longestMs = 11_000;

/** The version comes with the list of monitors, after the sign-in. */
const versionMs = 3000;

const credentialsOf = (target: KumaTarget): KumaCredentials | null => {
  if ('token' in target) return { token: target.token };
  if (!('password' in target)) return null;
  const { username, password, code } = target;
  return { username, password, code };
};

const explained = (work: () => Promise<Finding>) => async (): Promise<Finding> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KumaProblem) return explainProblem(error.reason);
    throw error;
  }
};

/** That something answers is one rung; that it is Kuma, the next. */
const reach = async ({ door, ended }: KumaLink): Promise<Finding> => {
  const first = await Promise.race([door.greeted, ended]);
  return first instanceof KumaProblem && isAboutReaching(first.reason)
    ? explainProblem(first.reason)
    : passed();
};

const identify = async (link: KumaLink): Promise<Finding> => {
  await orEnd(link, link.door.greeted);
  return passed();
};

const judgeVersion = async (link: KumaLink, facts: Facts, timers: Timers): Promise<Finding> => {
  const isTold = await orEnd(link, settlesWithin(timers, versionMs, link.door.introduced));
  if (!isTold) return warned('It does not tell its version.');
  facts.version = await link.door.introduced;
  if (!isTooOld(facts.version)) return passed(`Version ${facts.version}`);
  return failed('too-old', `It is version ${facts.version}; 1.23 or later is needed.`);
};

/** Everything that a test of one address holds; `close` must follow. */
const openTrial = (address: SocketAddress, target: KumaTarget, tools: Tools) => {
  const { http, log, timers = systemTimers } = tools;
  const facts: Facts = { version: null, monitorCount: null, token: null };
  const onEvent = (_event: string, [monitors]: unknown[]) => {
    facts.monitorCount = valuesOf(monitors)?.length ?? 0;
  };
  const link = openLink({ address, headers: {}, http, timers, events: ['monitorList'], onEvent });
  const saveToken = async (token: string) => {
    facts.token = token;
  };
  const authentication = createSocketAuthentication({
    credentials: { find: async () => credentialsOf(target), saveToken },
    allowance: createSignInAllowance({ elapsedMs: timers.elapsedMs }),
    timers,
    log,
  });

  const authenticate = async () => {
    const signIn = await orEnd(link, authentication.signIn(link));
    await orEnd(link, link.door.listed);
    const count = `It watches ${facts.monitorCount} ${facts.monitorCount === 1 ? 'thing' : 'things'}.`;
    return passed(signIn === 'signed-in' ? count : `It lets everybody in. ${count}`);
  };

  return {
    facts,
    rungs: [
      { step: 'reach', climb: explained(() => reach(link)) },
      { step: 'identify', climb: explained(() => identify(link)) },
      { step: 'authenticate', climb: explained(authenticate) },
      { step: 'version', climb: explained(() => judgeVersion(link, facts, timers)) },
    ] as const,
    close: () => link.close(),
  };
};

/**
 * Tries an Uptime Kuma and says what stands in the way, if anything; over within 11 seconds. A password is
 * sent once and not kept.
 */
export const createKumaTest =
  (tools: Tools) =>
  async (target: KumaTarget): Promise<KumaTest> => {
    const { limitMs = longestMs } = tools;
    const address = socketAddressOf(target.url);
    if (!address) {
      const refused = { step: 'reach', climb: async () => failed('refused-address') } as const;
      const found = await climb([refused], { limitMs });
      return { ...found, version: null, monitorCount: null, token: null, serverName: null };
    }
    const trial = openTrial(address, target, tools);
    try {
      return { ...(await climb(trial.rungs, { limitMs })), ...trial.facts, serverName: null };
    } finally {
      trial.close();
    }
  };
