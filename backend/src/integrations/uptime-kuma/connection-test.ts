import type { Log } from '../../kernel/log.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { openLink } from './link/open-link.ts';
import { socketAddressOf } from './link/socket-address.ts';
import { KumaProblem, type KumaProblemReason, toKumaProblem } from './problem.ts';
import { enter, orEnd } from './session/enter.ts';
import type { KumaCredentials } from './sign-in/authentication.ts';
import { createSignInAllowance } from './sign-in/sign-in-allowance.ts';
import { createSocketAuthentication } from './sign-in/socket-authentication.ts';
import { settlesWithin, systemTimers, type Timers } from './timers.ts';
import { valuesOf } from './wire/loose-types.ts';

export type KumaTestResult =
  | {
      status: 'ok';
      /** From the handshake to the greeting. */
      responseTimeMs: number;
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
