import { Agent, type Dispatcher, request as send } from 'undici';
import type * as z from 'zod';
import { createGuardedLookup } from './address-guard.ts';
import { requireCallableUrl } from './callable-url.ts';
import { OutboundError } from './outbound-error.ts';
import { parseJson } from './parse-json.ts';
import { discardBody, readBody } from './read-body.ts';
import { toOutboundError } from './to-outbound-error.ts';

export type OutboundRequest = {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Appended to the address, encoded; undefined values are left out. */
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** For the whole call, body included. */
  timeoutMs?: number;
  maxBytes?: number;
  /** Ends the call early; it then fails with the signal's own reason. */
  signal?: AbortSignal;
};

export type BinaryAnswer = { contentType: string; bytes: Buffer };

/** An answer of any status but a redirect. */
export type Exchange = { status: number; bytes: Buffer };

/**
 * Calls to other servers, each with a time-out and a size limit; redirects are never followed.
 *
 * Every method but `exchange` resolves with the body of a 2xx answer and fails with `OutboundError` otherwise.
 */
export interface OutboundHttp {
  /** Parses JSON and checks it; what does not fit the schema is `malformed`. */
  json<Schema extends z.ZodType>(request: OutboundRequest & { schema: Schema }): Promise<z.output<Schema>>;
  text(request: OutboundRequest): Promise<string>;
  binary(request: OutboundRequest): Promise<BinaryAnswer>;
  /** For services that say in the body why they refuse; the caller reads it with `parseJson`. */
  exchange(request: OutboundRequest): Promise<Exchange>;
  /** Ends what still runs and frees the connections. */
  close(): Promise<void>;
}

export type OutboundHttpOptions = {
  /** True for services that an administrator named: they may live in the household's own network. */
  allowPrivate: boolean;
  timeoutMs?: number;
  maxBytes?: number;
  connectionsPerServer?: number;
};

const parseUrl = (request: OutboundRequest, allowPrivate: boolean): URL => {
  const url = requireCallableUrl(request.url, allowPrivate);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
};

const retryAfterSeconds = (headers: Dispatcher.ResponseData['headers']): number | null => {
  const seconds = Number.parseInt(String(headers['retry-after']), 10);
  return Number.isSafeInteger(seconds) && seconds >= 0 ? seconds : null;
};

const isSuccess = (status: number) => status >= 200 && status < 300;
const isNoRedirect = (status: number) => status < 300 || status >= 400;

/** Lets the wanted statuses pass; anything else becomes a failure that says which. */
const requireStatus = (
  response: Dispatcher.ResponseData,
  host: string,
  isWanted: (status: number) => boolean,
) => {
  const { statusCode: status, headers, body } = response;
  if (isWanted(status)) return;
  discardBody(body);
  const reason = status >= 300 && status < 400 ? 'redirected' : 'status';
  throw new OutboundError({ reason, host, status, retryAfterSeconds: retryAfterSeconds(headers) });
};

/** Opens no connection before the first call. */
export const createOutboundHttp = (options: OutboundHttpOptions): OutboundHttp => {
  const { allowPrivate, timeoutMs = 10_000, maxBytes = 10_000_000, connectionsPerServer = 16 } = options;
  const agent = new Agent({
    connections: connectionsPerServer,
    allowH2: false,
    connect: { lookup: createGuardedLookup({ allowPrivate }), timeout: timeoutMs },
  });

  const call = async (request: OutboundRequest, isWanted = isSuccess) => {
    const url = parseUrl(request, allowPrivate);
    const timer = AbortSignal.timeout(request.timeoutMs ?? timeoutMs);
    const signal = request.signal ? AbortSignal.any([timer, request.signal]) : timer;
    try {
      const { method = 'GET', headers, body } = request;
      const response = await send(url, { dispatcher: agent, method, headers, body, signal });
      requireStatus(response, url.host, isWanted);
      const bytes = await readBody(response, { maxBytes: request.maxBytes ?? maxBytes, host: url.host });
      const contentType = String(response.headers['content-type'] ?? '');
      return { status: response.statusCode, contentType, bytes, host: url.host };
    } catch (error) {
      request.signal?.throwIfAborted();
      if (timer.aborted) throw new OutboundError({ reason: 'timeout', host: url.host });
      throw toOutboundError(error, url.host);
    }
  };

  return {
    json: async ({ schema, ...request }) => {
      const { bytes, host } = await call(request);
      return parseJson(bytes, { schema, host });
    },
    text: async (request) => (await call(request)).bytes.toString('utf8'),
    binary: async (request) => {
      const { contentType, bytes } = await call(request);
      return { contentType, bytes };
    },
    exchange: async (request) => {
      const { status, bytes } = await call(request, isNoRedirect);
      return { status, bytes };
    },
    close: () => agent.destroy(),
  };
};
