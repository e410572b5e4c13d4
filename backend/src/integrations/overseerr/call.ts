import type * as z from 'zod';
import { OutboundError, type OutboundHttp } from '../../platform/outbound-http/index.ts';
import { type BreakerSet, retryRead } from '../../platform/resilience/index.ts';
import { isWorthRetrying, toUpstreamError } from '../../platform/upstream/index.ts';
import { apiUrl } from './api.ts';

/** What every call to an Overseerr needs. */
export type OverseerrContext = { http: OutboundHttp; breakers: BreakerSet };

/** What a read brought, or that Overseerr does not open it to this key or user. */
export type OverseerrRead<T> = { answer: 'found'; value: T } | { answer: 'refused' };

export const overseerr = { service: 'overseerr', label: 'Overseerr' };

export type ReadOptions<Schema extends z.ZodType> = {
  /** Of the Overseerr. */
  url: string;
  /** Below `/api/v1`. */
  path: string;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  schema: Schema;
  timeoutMs?: number;
};

/** A household's lists are far below it. */
const maxBytes = 5_000_000;

const refusals = new Set([401, 403]);

/**
 * Makes one read through the breaker of that Overseerr.
 *
 * @throws AppError `upstream.unavailable` or `upstream.timeout` with `meta.service` "overseerr"
 */
export const readOverseerr = async <Schema extends z.ZodType>(
  { http, breakers }: OverseerrContext,
  { url, path, ...request }: ReadOptions<Schema>,
): Promise<OverseerrRead<z.output<Schema>>> => {
  const send = (signal: AbortSignal) => http.json({ ...request, url: apiUrl(url, path), maxBytes, signal });
  try {
    const value = await retryRead(() => breakers.of(url).run(send), { isWorthRetrying });
    return { answer: 'found', value };
  } catch (error) {
    if (error instanceof OutboundError && refusals.has(error.status ?? 0)) return { answer: 'refused' };
    throw toUpstreamError(overseerr, error);
  }
};
