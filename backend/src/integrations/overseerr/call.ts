import type * as z from 'zod';
import { OutboundError, type OutboundHttp } from '../../platform/outbound-http/index.ts';
import { type BreakerSet, retryRead } from '../../platform/resilience/index.ts';
import { isWorthRetrying, toUpstreamError } from '../../platform/upstream/index.ts';
import { apiHeaders, apiUrl, type OverseerrTarget } from './api.ts';

/** What every call to an Overseerr needs. */
export type OverseerrContext = { http: OutboundHttp; breakers: BreakerSet };

/** What a read brought, or that Overseerr does not open it to this key or user. */
export type OverseerrRead<T> = { answer: 'found'; value: T } | { answer: 'refused' };

export const overseerr = { service: 'overseerr', label: 'Overseerr' };

/**
 * What Overseerr knows by itself, what it asks TMDB about, and its pictures: each has a breaker, because
 * requests can be read and decided while TMDB is down (docs/decisions/0011).
 */
export type OverseerrPart = 'own' | 'catalogue' | 'pictures';

export const breakerOf = ({ breakers }: OverseerrContext, url: string, part: OverseerrPart = 'own') =>
  breakers.of(part === 'own' ? url : `${url} ${part}`);

export type ReadOptions<Schema extends z.ZodType> = {
  /** Of the Overseerr. */
  url: string;
  /** Below `/api/v1`; what is in it is encoded already. */
  path: string;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  schema: Schema;
  timeoutMs?: number;
  part?: OverseerrPart;
};

/** A household's lists are far below it. */
export const maxBytes = 5_000_000;

const refusals = new Set([401, 403]);

/**
 * Makes one read through the breaker of that part of that Overseerr.
 *
 * @throws AppError `upstream.unavailable` or `upstream.timeout` with `meta.service` "overseerr"
 */
export const readOverseerr = async <Schema extends z.ZodType>(
  context: OverseerrContext,
  { url, path, part, ...request }: ReadOptions<Schema>,
): Promise<OverseerrRead<z.output<Schema>>> => {
  const send = (signal: AbortSignal) =>
    context.http.json({ ...request, url: apiUrl(url, path), maxBytes, signal });
  try {
    const value = await retryRead(() => breakerOf(context, url, part).run(send), { isWorthRetrying });
    return { answer: 'found', value };
  } catch (error) {
    if (error instanceof OutboundError && refusals.has(error.status ?? 0)) return { answer: 'refused' };
    throw toUpstreamError(overseerr, error);
  }
};

export type AuthorisedRead<Schema extends z.ZodType> = Omit<ReadOptions<Schema>, 'url' | 'headers'> & {
  /** Whose eyes read; the key's owner sees everything. */
  asUser?: number | undefined;
};

/** The same with the key. */
export const readAuthorised = <Schema extends z.ZodType>(
  context: OverseerrContext,
  { url, apiKey }: OverseerrTarget,
  { asUser, ...request }: AuthorisedRead<Schema>,
) => readOverseerr(context, { ...request, url, headers: apiHeaders(apiKey, asUser) });
