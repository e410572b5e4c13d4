import type { OutboundFailureReason } from './outbound-error.ts';

const timeoutCodes = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** OpenSSL's verification codes that do not begin with one of the prefixes below. */
const certificateCodes = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'EPROTO',
]);

const certificatePrefixes = ['CERT_', 'CRL_', 'UNABLE_TO_', 'ERR_TLS_', 'ERR_SSL_', 'ERROR_IN_CERT_'];

const malformedPrefixes = ['HPE_', 'WS_ERR_', 'UND_ERR_RES_CONTENT_LENGTH', 'UND_ERR_HEADERS_OVERFLOW'];

/** What `ws` says of a message that is larger than accepted. */
const tooLargeCode = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const startsWithAny = (code: string, prefixes: string[]) =>
  prefixes.some((prefix) => code.startsWith(prefix));

/** Sorts a failure of the socket, of TLS or of the HTTP parser into the reasons that callers tell apart. */
export const classifyFailure = (error: unknown): OutboundFailureReason => {
  const code = codeOf(error);
  if (timeoutCodes.has(code)) return 'timeout';
  if (certificateCodes.has(code) || startsWithAny(code, certificatePrefixes)) return 'certificate';
  if (code === tooLargeCode) return 'too-large';
  if (startsWithAny(code, malformedPrefixes)) return 'malformed';
  return 'unreachable';
};
