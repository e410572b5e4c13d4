import type { Log } from '../../kernel/log.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { openLink } from './link/open-link.ts';
import { socketAddressOf } from './link/socket-address.ts';
import { KumaProblem, type KumaProblemReason, toKumaProblem } from './problem.ts';
import { enter } from './session/enter.ts';
import type { KumaAuthentication, KumaCredentialStore, KumaCredentials } from './sign-in/authentication.ts';
import { createSignInAllowance } from './sign-in/sign-in-allowance.ts';
import { createSocketAuthentication } from './sign-in/socket-authentication.ts';
import { settlesWithin, systemTimers, type Timers } from './timers.ts';
import { valuesOf } from './wire/loose-types.ts';

export type KumaTestResult =
  | {
      status: 'ok';
      /** From the handshake to the greeting. */
      responseTimeMs: number | null;
      version: string | null;
      monitorCount: number;
      /** Kuma lets everybody in; there is no token then. */
      isAuthenticationOff: boolean;
      /** To be kept instead of the password. */
      token: string | null;
    }
  | { status: KumaProblemReason; responseTimeMs: number | null; retryAfterMs: number | null };

export type KumaTest = {
  url: string;
  /** Absent: only a Kuma without authentication lets us in. */
  credentials?: KumaCredentials;
};

export type KumaTestTools = { http: OutboundHttp; log: Log; timers?: Timers };

/** 2.x sends everything before it answers a sign-in, so this is longer than a person likes to wait. */
const wholeTestMs = 60_000;

const countMonitors = (args: unknown[]) => valuesOf(args[0])?.length ?? 0;

const createTestAuthentication = (
  { log }: KumaTestTools,
  timers: Timers,
  credentials: KumaCredentialStore,
): KumaAuthentication => {
  const allowance = createSignInAllowance({ elapsedMs: timers.elapsedMs });
  return createSocketAuthentication({ credentials, allowance, timers, log });
};

/** Holds the credentials of one test and the token that it brings. */
const createTestCredentials = (credentials: KumaCredentials | undefined) => {
  let token = credentials && 'token' in credentials ? credentials.token : null;
  const store: KumaCredentialStore = {
    find: async () => credentials ?? null,
    saveToken: async (next) => {
      token = next;
    },
  };
  return { store, token: () => token };
};

/**
 * Tries an address with credentials and says what stands in the way, if anything.
 *
 * Fresh each time. A password is sent once at most: Kuma counts the sign-ins of everybody together
 * (uptime-kuma.md, "Auth"). The connection is closed afterwards and its token stays valid.
 */
export const createKumaConnectionTest = (tools: KumaTestTools) => {
  const { http, timers = systemTimers } = tools;

  return async ({ url, credentials }: KumaTest): Promise<KumaTestResult> => {
    const address = socketAddressOf(url);
    if (!address) return { status: 'refused-address', responseTimeMs: null, retryAfterMs: null };
    const kept = createTestCredentials(credentials);
    const authentication = createTestAuthentication(tools, timers, kept.store);
    const headers = await authentication.handshakeHeaders();
    const startedAtMs = timers.elapsedMs();
    let responseTimeMs: number | null = null;
    let monitorCount = 0;
    const onEvent = (event: string, args: unknown[]) => {
      if (event === 'monitorList') monitorCount = countMonitors(args);
    };
    const onGreeted = () => {
      responseTimeMs = Math.round(timers.elapsedMs() - startedAtMs);
    };
    const link = openLink({ address, headers, http, timers, events: ['monitorList'], onEvent });
    try {
      const entering = enter({ link, authentication, timers, onGreeted });
      if (!(await settlesWithin(timers, wholeTestMs, entering))) throw new KumaProblem('timeout');
      const { signIn, version } = await entering;
      const isAuthenticationOff = signIn === 'authentication-off';
      const token = isAuthenticationOff ? null : kept.token();
      return { status: 'ok', responseTimeMs, version, monitorCount, isAuthenticationOff, token };
    } catch (error) {
      const { reason, retryAfterMs } = toKumaProblem(error);
      return { status: reason, responseTimeMs, retryAfterMs };
    } finally {
      link.close();
    }
  };
};
