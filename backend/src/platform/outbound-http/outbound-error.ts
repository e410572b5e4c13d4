/** Why an outbound call brought no usable answer. */
export type OutboundFailureReason =
  | 'unreachable'
  | 'timeout'
  | 'certificate'
  | 'redirected'
  | 'too-large'
  | 'malformed'
  | 'status'
  | 'refused';

export type OutboundErrorDetails = {
  reason: OutboundFailureReason;
  /** The host that was called. Never a path or a query: those may carry secrets. */
  host: string;
  status?: number;
  /** From a `Retry-After` in seconds; null when the server named none. */
  retryAfterSeconds?: number | null;
  cause?: unknown;
};

const words: Record<OutboundFailureReason, string> = {
  unreachable: 'cannot be reached',
  timeout: 'did not answer in time',
  certificate: 'has no certificate that can be trusted',
  redirected: 'answered with a redirect, which is not followed',
  'too-large': 'sent more than is accepted',
  malformed: 'sent an answer that cannot be read',
  status: 'answered with an error',
  refused: 'is an address that must not be called',
};

/** The one failure of an outbound call. Its message holds no path, query, header or body. */
export class OutboundError extends Error {
  readonly reason: OutboundFailureReason;
  readonly host: string;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;

  constructor({ reason, host, status, retryAfterSeconds, cause }: OutboundErrorDetails) {
    super(`${host} ${words[reason]}${status ? ` (${status})` : ''}`, { cause });
    this.name = 'OutboundError';
    this.reason = reason;
    this.host = host;
    this.status = status ?? null;
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}
