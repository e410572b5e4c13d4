import { OutboundError } from '../outbound-http/index.ts';

/** Why a message will not get through the same way later. */
export type RefusalReason =
  /** The address is none, is not of that service, or must not be called. */
  | 'address'
  /** The token, key or password is not accepted. */
  | 'credentials'
  | 'certificate'
  | 'redirected'
  /** The mail server does not take the recipient. */
  | 'recipient'
  | 'too-large'
  /** Something answers there, but it is not that service. */
  | 'not-that-service'
  /** The service does not take the message and gives no reason that is known. */
  | 'rejected';

/** What became of a message. Channels never throw for what the other side does. */
export type DeliveryOutcome =
  | { outcome: 'delivered' }
  /** The target is no more: forget it. */
  | { outcome: 'gone' }
  | { outcome: 'retry-later'; afterMs: number }
  | { outcome: 'refused'; reason: RefusalReason };

export const delivered: DeliveryOutcome = { outcome: 'delivered' };
export const gone: DeliveryOutcome = { outcome: 'gone' };
export const refused = (reason: RefusalReason): DeliveryOutcome => ({ outcome: 'refused', reason });

const usualWaitMs = 60_000;
const longestWaitMs = 86_400_000;

/** @param seconds as the service asked, null when it did not */
export const retryLater = (seconds: number | null = null): DeliveryOutcome => ({
  outcome: 'retry-later',
  afterMs: seconds === null ? usualWaitMs : Math.min(Math.max(seconds * 1000, 1000), longestWaitMs),
});

const fromStatus = (status: number, retryAfterSeconds: number | null): DeliveryOutcome => {
  if (status === 404 || status === 410) return gone;
  if (status === 408 || status === 429 || status >= 500) return retryLater(retryAfterSeconds);
  if (status === 401 || status === 403) return refused('credentials');
  return refused(status === 413 ? 'too-large' : 'rejected');
};

const fromFailure = (error: OutboundError): DeliveryOutcome => {
  switch (error.reason) {
    case 'status':
      return fromStatus(error.status ?? 0, error.retryAfterSeconds);
    case 'refused':
      return refused('address');
    case 'certificate':
    case 'redirected':
      return refused(error.reason);
    case 'malformed':
    case 'too-large':
      return refused('not-that-service');
    case 'unreachable':
    case 'timeout':
      return retryLater();
  }
};

/**
 * Makes the call and says what became of the message.
 *
 * @throws what is no `OutboundError`: faults of our own, and the reason of an aborted signal
 */
export const deliver = async (call: () => Promise<unknown>): Promise<DeliveryOutcome> => {
  try {
    await call();
    return delivered;
  } catch (error) {
    if (error instanceof OutboundError) return fromFailure(error);
    throw error;
  }
};
