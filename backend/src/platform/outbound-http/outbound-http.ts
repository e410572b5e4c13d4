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

/**
 * Calls to other servers, each with a time-out and a size limit; redirects are never followed.
 *
 * Every method resolves with the body of a 2xx answer and fails with `OutboundError` otherwise.
 */
export interface OutboundHttp {
  /** Parses JSON and checks it; what does not fit the schema is `malformed`. */
  json<Schema extends z.ZodType>(request: OutboundRequest & { schema: Schema }): Promise<z.output<Schema>>;
  text(request: OutboundRequest): Promise<string>;
  binary(request: OutboundRequest): Promise<BinaryAnswer>;
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

/** Lets 2xx pass; anything else becomes a failure that says which. */
const requireSuccess = (response: Dispatcher.ResponseData, host: string) => {
  const { statusCode: status, headers, body } = response;
  if (status >= 200 && status < 300) return;
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

  const call = async (request: OutboundRequest): Promise<BinaryAnswer & { host: string }> => {
    const url = parseUrl(request, allowPrivate);
    const timer = AbortSignal.timeout(request.timeoutMs ?? timeoutMs);
    const signal = request.signal ? AbortSignal.any([timer, request.signal]) : timer;
    try {
      const { method = 'GET', headers, body } = request;
      const response = await send(url, { dispatcher: agent, method, headers, body, signal });
      requireSuccess(response, url.host);
      const bytes = await readBody(response, { maxBytes: request.maxBytes ?? maxBytes, host: url.host });
      return { contentType: String(response.headers['content-type'] ?? ''), bytes, host: url.host };
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
    close: () => agent.destroy(),
  };
};
