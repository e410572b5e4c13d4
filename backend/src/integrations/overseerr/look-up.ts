import type * as z from 'zod';
import { type Exchange, parseJson } from '../../platform/outbound-http/index.ts';
import { retryRead } from '../../platform/resilience/index.ts';
import { isWorthRetrying, toUpstreamError } from '../../platform/upstream/index.ts';
import { apiHeaders, apiUrl, type OverseerrTarget } from './api.ts';
import {
  type AuthorisedRead,
  breakerOf,
  maxBytes,
  type OverseerrContext,
  type OverseerrRead,
  overseerr,
} from './call.ts';
import { messageOf, refusalOf, statusFailure } from './refusal.ts';

/** What a look-up by an id brought. */
export type OverseerrLookUp<T> = OverseerrRead<T> | { answer: 'not-found' };

export type LookUp<Schema extends z.ZodType> = AuthorisedRead<Schema> & {
  /** What it says with a 500 about an id that it does not know. */
  unknownId?: RegExp;
  /** Asked before such a 500 is believed; fails when the id may be known after all. */
  witness?: (signal: AbortSignal) => Promise<unknown>;
};

const isAbsent = (exchange: Exchange) => exchange.status === 404 && refusalOf(exchange) !== null;

const isUnknownId = (exchange: Exchange, unknownId: RegExp | undefined) =>
  exchange.status === 500 && !!unknownId?.test(messageOf(exchange));

const isSuccess = ({ status }: Exchange) => status >= 200 && status < 300;

/**
 * Looks one thing up. An unknown id is an answer, also where Overseerr says it with a 500.
 *
 * @throws AppError `upstream.unavailable` or `upstream.timeout`
 */
export const lookUp = async <Schema extends z.ZodType>(
  context: OverseerrContext,
  { url, apiKey }: OverseerrTarget,
  { path, part, schema, asUser, unknownId, witness, query }: LookUp<Schema>,
): Promise<OverseerrLookUp<z.output<Schema>>> => {
  const headers = apiHeaders(apiKey, asUser);
  const send = async (signal: AbortSignal): Promise<OverseerrLookUp<z.output<Schema>>> => {
    const exchange = await context.http.exchange({
      url: apiUrl(url, path),
      query,
      headers,
      maxBytes,
      signal,
    });
    if (isSuccess(exchange)) {
      return { answer: 'found', value: parseJson(exchange.bytes, { schema, host: new URL(url).host }) };
    }
    if (exchange.status === 401 || exchange.status === 403) return { answer: 'refused' };
    if (isAbsent(exchange)) return { answer: 'not-found' };
    if (isUnknownId(exchange, unknownId)) {
      await witness?.(signal);
      return { answer: 'not-found' };
    }
    throw statusFailure(exchange, url);
  };
  try {
    return await retryRead(() => breakerOf(context, url, part).run(send), { isWorthRetrying });
  } catch (error) {
    throw toUpstreamError(overseerr, error);
  }
};
