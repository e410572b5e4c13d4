import { OutboundError } from '../../platform/outbound-http/index.ts';
import { BreakerError } from '../../platform/resilience/index.ts';

/** Failures of coming to a connection at all: nothing was sent over it. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A redirect comes from something in front of Overseerr that did not let the call through. */
const reasonsNotDone = new Set<OutboundError['reason']>(['refused', 'certificate', 'redirected']);

const isRefusal = (status: number | null) => status !== null && status >= 400 && status < 500;

/**
 * Whether a write that failed so may have been done all the same. In doubt it may: a time-out, a connection
 * that broke, an answer that cannot be read, and every 5xx, which a proxy too gives for what went through.
 */
export const mayHaveArrived = (error: unknown): boolean => {
  if (error instanceof BreakerError) return error.reason === 'timeout';
  if (!(error instanceof OutboundError)) return false;
  if (error.reason === 'status') return !isRefusal(error.status);
  return !reasonsNotDone.has(error.reason) && !beforeSending.has(codeOf(error.cause));
};
