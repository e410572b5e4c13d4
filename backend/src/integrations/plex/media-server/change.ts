import { AppError } from '../../../kernel/errors.ts';
import { OutboundError, type OutboundRequest } from '../../../platform/outbound-http/index.ts';
import { addressOf, plexHeaders } from '../identity.ts';
import { toUpstreamError } from '../upstream-failure.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';

export type Change = Pick<OutboundRequest, 'method' | 'query' | 'body'> & { path: string };

const refused = (status: number) =>
  new AppError('unavailable', 'upstream.unavailable', 'The Plex server refused a change.', {
    cause: new Error(`It answered ${status}.`),
    meta: { service: 'plex' },
  });

/**
 * Makes one change on a media server, as its owner; it is never tried twice by itself.
 *
 * @returns what it answered; null for what is not there (any more)
 * @throws AppError `upstream.*`, also when it refuses
 */
export const changeMediaServer = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { path, ...change }: Change,
): Promise<string | null> => {
  const { http, breakers, identity } = context;
  const url = addressOf(target.uri, path);
  const headers = plexHeaders(identity, target.token);
  try {
    const breaker = breakers.of(`${target.uri} library`);
    return await breaker.run((signal) => http.text({ ...change, url, headers, signal }));
  } catch (error) {
    const status = error instanceof OutboundError ? error.status : null;
    if (status === 404) return null;
    if (status !== null && status >= 400 && status < 500) throw refused(status);
    throw toUpstreamError('plex', error);
  }
};
