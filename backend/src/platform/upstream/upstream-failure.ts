import { AppError } from '../../kernel/errors.ts';
import { OutboundError } from '../outbound-http/index.ts';
import { BreakerError } from '../resilience/index.ts';

/** An outside service: its name in `meta.service`, and in a sentence's first place. */
export interface UpstreamService {
  service: string;
  label: string;
}

/** Whether an error says that the service is unwell. 4xx are answers, and so is an address we refuse. */
export const isServiceFailure = (error: unknown): boolean => {
  if (!(error instanceof OutboundError)) return false;
  if (error.reason === 'status') return (error.status ?? 0) >= 500;
  return error.reason !== 'refused';
};

/** A dropped connection or a gateway's hiccup; time-outs are not tried again, they took long enough. */
export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof OutboundError &&
  (error.reason === 'unreachable' ||
    (error.reason === 'status' && [502, 503, 504].includes(error.status ?? 0)));

const isTimeout = (error: unknown) =>
  (error instanceof OutboundError || error instanceof BreakerError) && error.reason === 'timeout';

/** Turns a failed call into the error that people see; errors that are no outbound failure pass unchanged. */
export const toUpstreamError = ({ service, label }: UpstreamService, cause: unknown): unknown => {
  if (!(cause instanceof OutboundError) && !(cause instanceof BreakerError)) return cause;
  if (isTimeout(cause)) {
    const message = `${label} did not answer in time. Please try again in a moment.`;
    return new AppError('timeout', 'upstream.timeout', message, { cause, meta: { service } });
  }
  const seconds = cause instanceof OutboundError ? cause.retryAfterSeconds : null;
  const message = `${label} cannot be reached or does not work at the moment. Please try again later.`;
  const meta = seconds === null ? { service } : { service, retryAfterSeconds: seconds };
  return new AppError('unavailable', 'upstream.unavailable', message, { cause, meta });
};
