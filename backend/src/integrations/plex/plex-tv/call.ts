import { OutboundError, type OutboundHttp } from '../../../platform/outbound-http/index.ts';
import { type Breaker, retryRead } from '../../../platform/resilience/index.ts';
import type { PlexIdentity } from '../identity.ts';
import { isWorthRetrying, toUpstreamError } from '../upstream-failure.ts';

/** Addresses without a trailing path; other than the real ones only in tests and in the demo. */
export type PlexTvAddresses = { plexTv: string; clients: string; app: string };

/** What every call to plex.tv needs. */
export type PlexTvContext = {
  http: OutboundHttp;
  breaker: Breaker;
  addresses: PlexTvAddresses;
  identity: PlexIdentity;
  now: () => number;
};

/** An answer, or one of the statuses that the caller said it can deal with. */
export type Answered<T, Status extends number> =
  | { ok: true; value: T }
  | ([Status] extends [never] ? never : { ok: false; status: Status; retryAfterSeconds: number | null });

export type CallOptions<T, Status extends number> = {
  /** Makes the call with the signal of the breaker. */
  send: (signal: AbortSignal) => Promise<T>;
  /** Statuses that come back as outcomes instead of errors. */
  outcomes: readonly Status[];
  /** A write that may be made twice leaves nothing behind when its first answer was lost. */
  kind: 'read' | 'repeatable write' | 'write';
};

/**
 * Makes one call to plex.tv through its breaker.
 *
 * @throws AppError `upstream.unavailable` or `upstream.timeout` with `meta.service` "plex-tv"
 */
export const callPlexTv = async <T, const Status extends number>(
  breaker: Breaker,
  { send, outcomes, kind }: CallOptions<T, Status>,
): Promise<Answered<T, Status>> => {
  const once = () => breaker.run(send);
  try {
    const value = await (kind === 'write' ? once() : retryRead(once, { isWorthRetrying }));
    return { ok: true, value };
  } catch (error) {
    const status = outcomes.find((known) => error instanceof OutboundError && error.status === known);
    if (status === undefined) throw toUpstreamError('plex-tv', error);
    const { retryAfterSeconds } = error as OutboundError;
    return { ok: false, status, retryAfterSeconds } as Answered<T, Status>;
  }
};
