import { refusedAddressCode } from './address-guard.ts';
import { classifyFailure } from './classify-failure.ts';
import { OutboundError } from './outbound-error.ts';

const isRefusal = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === refusedAddressCode;

/** Whatever went wrong on the way to `host`, as the one failure that callers know. */
export const toOutboundError = (error: unknown, host: string): OutboundError => {
  if (error instanceof OutboundError) return error;
  const reason = isRefusal(error) ? 'refused' : classifyFailure(error);
  return new OutboundError({ reason, host, cause: error });
};
