import type { EndpointCall, EndpointResult } from './endpoint.ts';
import type { Problem } from './errors.ts';
import type { Contract } from './index.ts';

/** A failed call. `problem` is null when no answer came, or one that is not the portal's. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null, options?: ErrorOptions) {
    super(problem?.detail ?? 'The portal did not answer.', options);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }
}

interface CallParts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

type CallArguments<K extends keyof Contract> = keyof EndpointCall<Contract[K]> extends never
  ? [parts?: undefined, options?: CallOptions]
  : [parts: EndpointCall<Contract[K]>, options?: CallOptions];

export interface CallOptions {
  signal?: AbortSignal;
}

export type ApiClient = <K extends keyof Contract>(
  key: K,
  ...rest: CallArguments<K>
) => Promise<EndpointResult<Contract[K]>>;

/** After these the old CSRF token is worth nothing: it belongs to a session, or to the time before one. */
const changesSession: ReadonlySet<string> = new Set([
  'POST /auth/plex',
  'POST /auth/recover',
  'POST /auth/logout',
]);

const fillPath = (template: string, params: Record<string, unknown> = {}) =>
  template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

const queryString = (query: Record<string, unknown> = {}) => {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
  return entries.length === 0 ? '' : `?${search}`;
};

const readProblem = async (response: Response): Promise<Problem | null> => {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null;
  return (await response.json()) as Problem;
};

/**
 * The typed client: `api('GET /auth/session')`, types only, no schema in the browser.
 *
 * Mutations carry the CSRF token; when the portal says that it no longer fits (signed in or out
 * elsewhere) a fresh one is fetched and the call is sent once more.
 *
 * @throws ApiError for every failed call
 */
export const createApiClient = (base: string, send: typeof fetch): ApiClient => {
  let csrfToken: string | null = null;

  const exchange = async (method: string, url: string, init: RequestInit) => {
    try {
      return await send(url, { ...init, method, credentials: 'same-origin' });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw new ApiError(0, null, { cause });
    }
  };

  const fetchCsrfToken = async () => {
    const response = await exchange('POST', `${base}/csrf/token`, {});
    if (!response.ok) throw new ApiError(response.status, await readProblem(response));
    const answer = (await response.json()) as { token: string };
    return answer.token;
  };

  const attempt = async (method: string, url: string, parts: CallParts, signal?: AbortSignal) => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (parts.body !== undefined) headers['content-type'] = 'application/json';
    if (method !== 'GET') {
      csrfToken ??= await fetchCsrfToken();
      headers['x-csrf-token'] = csrfToken;
    }
    const body = parts.body === undefined ? undefined : JSON.stringify(parts.body);
    return exchange(method, url, { headers, ...(body && { body }), ...(signal && { signal }) });
  };

  return async (key, ...[parts = {}, options = {}]) => {
    const [method = '', path = ''] = key.split(' ');
    const { params, query, body }: CallParts = parts;
    const url = base + fillPath(path, params) + queryString(query);
    let response = await attempt(method, url, { body }, options.signal);
    let problem = response.ok ? null : await readProblem(response);
    if (problem?.code === 'csrf.invalid') {
      csrfToken = null;
      response = await attempt(method, url, { body }, options.signal);
      problem = response.ok ? null : await readProblem(response);
    }
    if (!response.ok) throw new ApiError(response.status, problem);
    if (changesSession.has(key)) csrfToken = null;
    return response.status === 204 ? undefined : await response.json();
  };
};
