import type * as z from 'zod';
import { type Exchange, parseJson } from '../../platform/outbound-http/index.ts';
import { toUpstreamError } from '../../platform/upstream/index.ts';
import { apiHeaders, apiUrl, type OverseerrTarget } from './api.ts';
import { breakerOf, maxBytes, type OverseerrContext, type OverseerrPart, overseerr } from './call.ts';
import { mayHaveArrived } from './may-have-arrived.ts';
import { isCsrfRefusal, refusalOf, statusFailure } from './refusal.ts';

/** Why Overseerr did not do it. Its own words are in English and name no one. */
export type WriteRefusal =
  /** Its protection against forged requests is on, so it takes no writes from the portal at all. */
  | { outcome: 'csrf' }
  /** The key is not accepted, or the user acted for is gone or may not use that page: all get one answer. */
  | { outcome: 'not-admitted' }
  | { outcome: 'no-permission'; message: string }
  | { outcome: 'not-found' }
  | { outcome: 'refused'; message: string };

/**
 * It was sent and no answer came, or none that can be read: it may have been done. The caller looks whether it
 * was before doing anything else, and never simply sends it again.
 */
export type UnknownOutcome = { outcome: 'unknown'; cause: unknown };

/** What became of a write; that it was never sent is an AppError `upstream.*` instead. */
export type OverseerrWrite<T> = { outcome: 'done'; value: T } | WriteRefusal | UnknownOutcome;

/** An answer of Overseerr's own that says what it did or did not do. */
export type Judge<Outcome> = (exchange: Exchange) => Outcome | null;

export type WriteRequest = {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`. */
  path: string;
  body?: unknown;
  /** Who does it, with that user's permissions; the key's owner may do everything. */
  asUser?: number | undefined;
  part?: OverseerrPart;
};

/** The refusals that all of its pages share; null for statuses that are none. */
export const judgeRefusal = (exchange: Exchange): WriteRefusal | null => {
  const refusal = refusalOf(exchange);
  if (!refusal || exchange.status < 400 || exchange.status > 422) return null;
  if (isCsrfRefusal(exchange)) return { outcome: 'csrf' };
  const { message, isAtTheDoor } = refusal;
  switch (exchange.status) {
    case 401:
    case 403:
      return isAtTheDoor ? { outcome: 'not-admitted' } : { outcome: 'no-permission', message };
    case 404:
      return { outcome: 'not-found' };
    default:
      return { outcome: 'refused', message };
  }
};

/**
 * Sends a write once, never again, and has its answer judged. What `judge` has no word for is a failure.
 *
 * @throws AppError `upstream.*` when it certainly was not done
 */
export const sendWrite = async <Outcome>(
  context: OverseerrContext,
  { url, apiKey }: OverseerrTarget,
  { judge, asUser, part, body, ...request }: WriteRequest & { judge: Judge<Outcome> },
): Promise<Outcome | UnknownOutcome> => {
  const headers = { ...apiHeaders(apiKey, asUser), 'content-type': 'application/json' };
  const sent = { ...request, url: apiUrl(url, request.path), headers, body: JSON.stringify(body), maxBytes };
  const send = async (signal: AbortSignal): Promise<Outcome> => {
    const exchange = await context.http.exchange({ ...sent, signal });
    const outcome = judge(exchange);
    if (outcome === null) throw statusFailure(exchange, url);
    return outcome;
  };
  try {
    return await breakerOf(context, url, part).run(send);
  } catch (error) {
    if (mayHaveArrived(error)) return { outcome: 'unknown', cause: error };
    throw toUpstreamError(overseerr, error);
  }
};

/**
 * A write whose answer is read with a schema.
 *
 * @param unknownId what it says with a 500 about an id that it does not know
 * @throws AppError `upstream.*` when it certainly was not done
 */
export const writeOverseerr = <Schema extends z.ZodType>(
  context: OverseerrContext,
  target: OverseerrTarget,
  { schema, unknownId, ...request }: WriteRequest & { schema: Schema; unknownId?: RegExp },
): Promise<OverseerrWrite<z.output<Schema>>> => {
  const host = new URL(target.url).host;
  const judge = (exchange: Exchange): OverseerrWrite<z.output<Schema>> | null => {
    const { status, bytes } = exchange;
    if (status === 204) return { outcome: 'done', value: schema.parse(undefined) };
    if (status < 300) return { outcome: 'done', value: parseJson(bytes, { schema, host }) };
    const isUnknown = status === 500 && !!unknownId?.test(refusalOf(exchange)?.message ?? '');
    return isUnknown ? { outcome: 'not-found' } : judgeRefusal(exchange);
  };
  return sendWrite(context, target, { ...request, judge });
};
