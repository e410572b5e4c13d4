import { toUpstreamError as toError } from '../../platform/upstream/index.ts';

export { isServiceFailure, isWorthRetrying } from '../../platform/upstream/index.ts';

export type PlexService = 'plex-tv' | 'plex';

const labels: Record<PlexService, string> = { 'plex-tv': 'plex.tv', plex: 'The Plex server' };

/** Turns a failed call into the error that people see; errors that are no outbound failure pass unchanged. */
export const toUpstreamError = (service: PlexService, cause: unknown): unknown =>
  toError({ service, label: labels[service] }, cause);
