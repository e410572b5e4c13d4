import { classifyFailure, refusedAddressCode } from '../../../platform/outbound-http/index.ts';
import type { KumaProblemReason } from '../problem.ts';

/** Why a socket did not open, or broke. */
export type LinkFailure = {
  reason: KumaProblemReason;
  /** Whether the pages of the server may tell more; then `reason` holds when it proves to be Kuma. */
  isUnclear: boolean;
};

const clear = (reason: KumaProblemReason): LinkFailure => ({ reason, isUnclear: false });
const unclear = (reason: KumaProblemReason): LinkFailure => ({ reason, isUnclear: true });

/** The library wraps the event of `ws`, and that wraps the error. */
const innermost = (error: unknown): Error | null => {
  if (!(error instanceof Error)) return null;
  const { description } = error as { description?: unknown };
  const inner = typeof description === 'object' && description !== null && 'error' in description;
  return inner && description.error instanceof Error ? description.error : error;
};

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '');

/** The words of `ws` for an answer that is no WebSocket; it keeps the number nowhere else. */
const statusIn = (error: Error): number | null => {
  const [, status] = /^Unexpected server response: (\d{3})$/.exec(error.message) ?? [];
  return status ? Number(status) : null;
};

const byStatus = (status: number): LinkFailure => {
  if (status >= 300 && status < 400) return clear('redirected');
  if (status === 401 || status === 403) return clear('blocked');
  // A proxy whose Kuma is away.
  if (status >= 502 && status <= 504) return clear('unreachable');
  return unclear('blocked');
};

const byCode = (error: Error): LinkFailure => {
  const code = codeOf(error);
  if (code === refusedAddressCode) return clear('refused-address');
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return clear('too-large');
  // "socket hang up": the other side ended it instead of answering.
  if (code === 'ECONNRESET') return unclear('unreachable');
  const reason = classifyFailure(error);
  if (reason === 'certificate' || reason === 'timeout') return clear(reason);
  return reason === 'malformed' ? unclear('wrong-service') : clear('unreachable');
};

/** Sorts what the library tells with `connect_error`, or with `disconnect` about a transport. */
export const linkFailureOf = (error: unknown): LinkFailure => {
  const cause = innermost(error);
  if (!cause) return clear('unreachable');
  const status = statusIn(cause);
  if (status !== null) return byStatus(status);
  const isTransport = 'type' in (error as Error) && (error as { type?: unknown }).type === 'TransportError';
  // Otherwise a Socket.io server answered, and refused us by a rule of its own.
  return isTransport ? byCode(cause) : unclear('blocked');
};

/** Nothing was said in time, by whatever listens there. */
export const silence: LinkFailure = unclear('timeout');
