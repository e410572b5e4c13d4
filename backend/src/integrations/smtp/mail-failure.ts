import { type DeliveryOutcome, refused, retryLater } from '../../platform/delivery/index.ts';

/** Mail servers that say "later" (greylisting) mean minutes. */
const greylistSeconds = 300;

const passingCodes = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'EPROTOCOL', 'ESTREAM']);

const certificateCode = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_MISMATCH)/;

const field = (error: unknown, name: string): unknown =>
  error instanceof Error ? Reflect.get(error, name) : undefined;

const isCertificate = (error: unknown): boolean =>
  certificateCode.test(String(field(error, 'code'))) ||
  (error instanceof Error && error.cause !== undefined && isCertificate(error.cause)) ||
  (field(error, 'code') === 'ESOCKET' && /certificate/i.test(String(field(error, 'message'))));

/**
 * What became of a mail that nodemailer could not hand over, null for a fault of our own.
 * An answer of 4xx passes, one of 5xx stays (RFC 5321 §4.2.1).
 */
export const fromMailFailure = (error: unknown): DeliveryOutcome | null => {
  const code = String(field(error, 'code'));
  if (isCertificate(error) || code === 'ETLS') return refused('certificate');
  const answer = Number(field(error, 'responseCode'));
  if (answer >= 400 && answer < 500) return retryLater(greylistSeconds);
  if (code === 'EAUTH') return refused('credentials');
  if (code === 'EENVELOPE') return refused('recipient');
  if (answer === 552) return refused('too-large');
  if (answer >= 500) return refused('rejected');
  return passingCodes.has(code) ? retryLater() : null;
};
