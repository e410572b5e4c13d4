/** What can stand between the portal and Uptime Kuma. */
export type KumaProblemReason =
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'refused-address'
  | 'redirected'
  /** Kuma is there, but something before it does not let WebSockets pass or wants a sign-in of its own. */
  | 'blocked'
  | 'wrong-service'
  /** A first start after an update from 1.x; it may take hours. */
  | 'migrating'
  /** Nobody has made Kuma's first account, or chosen its database. */
  | 'not-set-up'
  | 'too-old'
  | 'too-large'
  | 'credentials'
  | 'two-factor-required'
  | 'two-factor-wrong'
  | 'rate-limited'
  /** Kuma ended the connection: a password change does, and "log out everywhere". */
  | 'kicked'
  /** Kuma answered with an error that nobody here knows. */
  | 'unexpected'
  /** We ended it ourselves. */
  | 'closed';

/** The one failure of everything that talks to Uptime Kuma. Its message holds nothing but the reason. */
export class KumaProblem extends Error {
  readonly reason: KumaProblemReason;
  /** How long to wait before trying again, where that is known. */
  readonly retryAfterMs: number | null;

  constructor(reason: KumaProblemReason, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(`Uptime Kuma: ${reason}`, { cause: options.cause });
    this.name = 'KumaProblem';
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

export const toKumaProblem = (error: unknown): KumaProblem =>
  error instanceof KumaProblem ? error : new KumaProblem('unexpected', { cause: error });
