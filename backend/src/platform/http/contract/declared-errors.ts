import type { Endpoint, ErrorCode } from '@medianest/shared';

export const isMutation = (key: string): boolean => !key.startsWith('GET ');

/** Outside services are no browsers: nobody can make them call without knowing their secret. */
export const needsOwnOrigin = (key: string, { access }: Pick<Endpoint, 'access'>): boolean =>
  isMutation(key) && access !== 'webhook';

/** Asking for a token cannot require one; its Origin is checked all the same. */
export const needsCsrfToken = (key: string, endpoint: Pick<Endpoint, 'access'>): boolean =>
  needsOwnOrigin(key, endpoint) && key !== 'POST /csrf/token';

/** The codes that access, validation and limits bring to an endpoint without being listed there. */
const impliedErrors = (key: string, endpoint: Endpoint): ErrorCode[] => [
  'rate_limited',
  'internal',
  'database.unavailable',
  ...(endpoint.access === 'public' ? [] : (['auth.required'] as const)),
  ...(endpoint.access === 'admin' ? (['auth.forbidden'] as const) : []),
  ...(needsOwnOrigin(key, endpoint) ? (['origin.not_allowed'] as const) : []),
  ...(needsCsrfToken(key, endpoint) ? (['csrf.invalid'] as const) : []),
  ...(endpoint.params || endpoint.query || endpoint.body
    ? (['validation.failed', 'request.malformed'] as const)
    : []),
  ...(endpoint.body ? (['request.too_large', 'request.unsupported_type'] as const) : []),
];

/** Every code that an endpoint may answer. */
export const declaredErrors = (key: string, endpoint: Endpoint): ReadonlySet<ErrorCode> =>
  new Set([...impliedErrors(key, endpoint), ...(endpoint.errors ?? [])]);
