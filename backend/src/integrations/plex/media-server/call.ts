import { OutboundError, type OutboundHttp } from '../../../platform/outbound-http/index.ts';
import { type BreakerSet, retryRead } from '../../../platform/resilience/index.ts';
import type { WatchLinks } from '../deep-link.ts';
import type { PlexIdentity } from '../identity.ts';
import { isWorthRetrying, toUpstreamError } from '../upstream-failure.ts';

/** What every call to a media server needs. */
export type MediaServerContext = {
  http: OutboundHttp;
  breakers: BreakerSet;
  identity: PlexIdentity;
  links: WatchLinks;
};

/** A server, one of its connections, and the token of the person whose eyes are used. */
export type MediaServerTarget = { machineIdentifier: string; uri: string; token: string };

/** What a read brought, or the status it stopped at. */
export type MediaServerRead<T> = { status: 200; value: T } | { status: number; value: null };

/** Bad addresses of items, items that are not shared, and dead tokens: answers, not failures. */
const answeredStatuses = new Set([400, 401, 403, 404]);

type ReadOptions<T> = {
  target: MediaServerTarget;
  send: (signal: AbortSignal) => Promise<T>;
  /** Pictures that cannot be drawn say little about the rest of the server, so they have a breaker apart. */
  part: 'library' | 'pictures';
};

/**
 * Makes one read from a media server through the breaker of that part of that connection.
 *
 * @throws AppError `upstream.unavailable` or `upstream.timeout` with `meta.service` "plex"
 */
export const readMediaServer = async <T>(
  { breakers }: MediaServerContext,
  { target, send, part }: ReadOptions<T>,
): Promise<MediaServerRead<T>> => {
  try {
    const breaker = breakers.of(`${target.uri} ${part}`);
    const value = await retryRead(() => breaker.run(send), { isWorthRetrying });
    return { status: 200, value };
  } catch (error) {
    const status = error instanceof OutboundError ? error.status : null;
    if (status !== null && answeredStatuses.has(status)) return { status, value: null };
    throw toUpstreamError('plex', error);
  }
};
